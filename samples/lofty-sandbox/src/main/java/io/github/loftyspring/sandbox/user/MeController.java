package io.github.loftyspring.sandbox.user;

import java.util.Map;

import io.github.loftyspring.sandbox.auth.Caller;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v1.0/me}.
 *
 * @since 0.1.0
 */
@RestController
public class MeController {

	@GetMapping("/v1.0/me")
	Map<String, Object> me(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
		return MemberDocument.of(caller.account());
	}

}
