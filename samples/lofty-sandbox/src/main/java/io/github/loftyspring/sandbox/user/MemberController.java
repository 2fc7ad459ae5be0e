package io.github.loftyspring.sandbox.user;

import java.util.List;
import java.util.Map;

import io.github.loftyspring.sandbox.auth.Account;
import io.github.loftyspring.sandbox.auth.Caller;
import io.github.loftyspring.sandbox.error.ApiException;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v1.0/members}: each account is a team of one.
 *
 * @since 0.1.0
 */
@RestController
public class MemberController {

	private static final int MAX_LIMIT = 100;

	@GetMapping("/v1.0/members")
	Map<String, Object> list(@RequestAttribute(Caller.ATTRIBUTE) Caller caller,
			@RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "25") int limit) {
		if (limit < 1 || limit > MAX_LIMIT || offset < 0) {
			throw ApiException.invalidParameter();
		}
		if (offset > 0) {
			throw notFound();
		}
		return Map.of("_metadata", Map.of("collection", "members", "limit", limit, "offset", offset, "total", 1),
				"members", List.of(MemberDocument.of(caller.account())));
	}

	@GetMapping("/v1.0/members/{account}")
	Map<String, Object> get(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String account) {
		Account own = caller.account();
		if (!own.email().equalsIgnoreCase(account)) {
			throw notFound();
		}
		return MemberDocument.of(own);
	}

	private static ApiException notFound() {
		return ApiException.business(404, 20003, "User not exist");
	}

}
