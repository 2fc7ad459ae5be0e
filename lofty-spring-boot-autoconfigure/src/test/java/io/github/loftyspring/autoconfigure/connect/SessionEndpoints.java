package io.github.loftyspring.autoconfigure.connect;

import io.github.loftyspring.auth.connect.ConnectedUsers;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What only a servlet application has: sessions that end, and pages that wait.
 */
@RestController
class SessionEndpoints {

	private final ConnectedUsers users;

	SessionEndpoints(ConnectedUsers users) {
		this.users = users;
	}

	@GetMapping("/connected")
	boolean connected() {
		return this.users.isConnected();
	}

	@GetMapping("/end-of-session")
	String end(HttpSession session) {
		session.invalidate();
		return "";
	}

}
