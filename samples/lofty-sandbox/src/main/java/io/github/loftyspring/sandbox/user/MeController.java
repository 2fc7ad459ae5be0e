package io.github.loftyspring.sandbox.user;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.loftyspring.sandbox.auth.Account;
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
		Account account = caller.account();
		Map<String, Object> me = new LinkedHashMap<>();
		me.put("id", account.memberId());
		me.put("teamId", account.memberId());
		me.put("invitorUserId", 0);
		me.put("memberUserId", account.userId());
		me.put("role", 0);
		me.put("roleName", "Agent");
		me.put("firstLetter", account.firstName().substring(0, 1));
		me.put("email", account.email());
		me.put("firstName", account.firstName());
		me.put("lastName", account.lastName());
		me.put("phoneNumber", "+12125550199");
		me.put("status", 1);
		me.put("virtualNumber", "");
		me.put("newLeadCount", 0);
		me.put("assignedLeadCount", 0);
		me.put("isAdmin", false);
		me.put("timeZoneId", "America/Los_Angeles");
		me.put("groupId", 0);
		me.put("groupName", "");
		me.put("accountStatus", "Active");
		return me;
	}

}
