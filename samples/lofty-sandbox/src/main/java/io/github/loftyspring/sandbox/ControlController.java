package io.github.loftyspring.sandbox;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.loftyspring.sandbox.auth.Account;
import io.github.loftyspring.sandbox.auth.Application;
import io.github.loftyspring.sandbox.error.ApiException;
import io.github.loftyspring.sandbox.server.SandboxState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.JsonNode;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /sandbox}, the control of a sandbox that runs as a process.
 */
@RestController
@RequestMapping("/sandbox")
class ControlController {

	private final SandboxState state;

	private final SandboxControl control;

	ControlController(SandboxState state) {
		this.state = state;
		this.control = new SandboxControl(state);
	}

	@ExceptionHandler(IllegalArgumentException.class)
	void refused(IllegalArgumentException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		ApiException.problem(400, String.valueOf(ex.getMessage())).answer(request.getRequestURI()).write(response);
	}

	@GetMapping("/credentials")
	Map<String, Object> credentials() {
		Map<String, Object> credentials = new LinkedHashMap<>();
		Map<String, String> apiKeys = new LinkedHashMap<>();
		for (Account account : this.state.accounts().all()) {
			apiKeys.put(account.name(), account.apiKey());
		}
		credentials.put("apiKeys", apiKeys);
		credentials.put("clientId", Application.CONFIDENTIAL.clientId());
		credentials.put("clientSecret", String.valueOf(Application.CONFIDENTIAL.clientSecret()));
		credentials.put("secondClientId", Application.SECOND.clientId());
		credentials.put("secondClientSecret", String.valueOf(Application.SECOND.clientSecret()));
		credentials.put("publicClientId", Application.PUBLIC.clientId());
		return credentials;
	}

	@GetMapping("/statistics")
	SandboxStatistics statistics() {
		return LoftySandbox.statistics(this.state);
	}

	@DeleteMapping("/statistics")
	void resetStatistics() {
		this.control.resetStatistics();
	}

	@PostMapping("/settings")
	void settings(@RequestBody ControlRequest request) {
		request.applyTo(this.control);
	}

	@PostMapping("/faults")
	void fault(@RequestBody FaultRequest request) {
		this.control.fault(request.toFault());
	}

	@DeleteMapping("/faults")
	void clearFaults() {
		this.control.clearFaults();
	}

	@PostMapping("/webhooks/{listId}")
	void deliverWebhook(@PathVariable int listId, @RequestBody JsonNode body) {
		this.control.deliverWebhook(listId, body.toString());
	}

	@PostMapping("/tokens/expire")
	void expireAccessTokens() {
		this.control.expireAccessTokens();
	}

	@PostMapping("/tokens/revoke")
	void revokeTokens() {
		this.control.revokeTokens();
	}

	@PostMapping("/accounts/{account}/disconnect")
	void disconnect(@PathVariable String account) {
		this.control.disconnect(account);
	}

	@PostMapping("/accounts/{account}/revoke-api-key")
	void revokeApiKey(@PathVariable String account) {
		this.control.revokeApiKey(account);
	}

}
