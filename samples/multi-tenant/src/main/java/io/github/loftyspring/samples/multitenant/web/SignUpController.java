package io.github.loftyspring.samples.multitenant.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import io.github.loftyspring.samples.multitenant.tenant.SignUp;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The forms for those who are not signed in.
 */
@Controller
class SignUpController {

	// One spelling for each name: "Acme" and "acme" would look like the same tenant.
	private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{1,29}");

	private static final int SHORTEST_PASSWORD = 8;

	// What bcrypt takes.
	private static final int LONGEST_PASSWORD_BYTES = 72;

	private final SignUp signUp;

	SignUpController(SignUp signUp) {
		this.signUp = signUp;
	}

	@GetMapping("/login")
	String login() {
		return "login";
	}

	@GetMapping("/sign-up")
	String form() {
		return "sign-up";
	}

	@PostMapping("/sign-up")
	String signUp(@RequestParam String name, @RequestParam String password, Model model, HttpServletResponse response) {
		String problem = problem(name, password);
		if (problem == null) {
			try {
				this.signUp.signUp(name, password);
				return "redirect:/login?new";
			}
			catch (DuplicateKeyException ex) {
				problem = "This name is taken.";
			}
		}
		response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		model.addAttribute("name", name);
		model.addAttribute("problem", problem);
		return "sign-up";
	}

	private static @Nullable String problem(String name, String password) {
		if (!NAME.matcher(name).matches()) {
			return "The name needs 2 to 30 of the characters a to z, 0 to 9 and -.";
		}
		if (password.length() < SHORTEST_PASSWORD) {
			return "The password needs 8 characters or more.";
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
			return "The password is too long.";
		}
		return null;
	}

}
