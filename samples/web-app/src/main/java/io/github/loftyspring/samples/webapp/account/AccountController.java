package io.github.loftyspring.samples.webapp.account;

import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.auth.connect.ConnectedUsers;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows which Lofty account the user has connected, or asks to connect one.
 */
@Controller
class AccountController {

	private final ConnectedUsers users;

	private final LoftyOperations lofty;

	AccountController(ConnectedUsers users, LoftyOperations lofty) {
		this.users = users;
		this.lofty = lofty;
	}

	@GetMapping("/")
	String account(Model model) {
		if (this.users.isConnected()) {
			model.addAttribute("account", this.lofty.get("/v1.0/me", LoftyAccount.class));
		}
		return "account";
	}

}
