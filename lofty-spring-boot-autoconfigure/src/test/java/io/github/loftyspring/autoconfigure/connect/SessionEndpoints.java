package io.github.loftyspring.autoconfigure.connect;

import jakarta.servlet.http.HttpSession;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Ends sessions of a servlet application.
 */
@RestController
class SessionEndpoints {

	@GetMapping("/end-of-session")
	String end(HttpSession session) {
		session.invalidate();
		return "";
	}

}
