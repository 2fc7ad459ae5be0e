package io.github.loftyspring.samples.webapp.security;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The login page.
 */
@Controller
class LoginController {

	@GetMapping("/login")
	String login() {
		return "login";
	}

	@ModelAttribute("users")
	List<DemoUser> users() {
		return SecurityConfiguration.USERS;
	}

}
