package io.github.loftyspring.samples.webapp.account;

import java.security.Principal;

import io.github.loftyspring.LoftyOperations;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows which Lofty account the user has connected, or asks to connect one.
 */
@Controller
class AccountController {

	private final LoftyConnection connection;

	private final LoftyOperations lofty;

	AccountController(LoftyConnection connection, LoftyOperations lofty) {
		this.connection = connection;
		this.lofty = lofty;
	}

	@GetMapping("/")
	String account(Principal user, Model model) {
		if (this.connection.isConnected(user)) {
			model.addAttribute("account", this.lofty.get("/v1.0/me", LoftyAccount.class));
		}
		return "account";
	}

}
