package io.github.loftyspring.sandbox.user;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.loftyspring.sandbox.auth.Account;

/**
 * A member as Lofty shows it.
 */
final class MemberDocument {

	private MemberDocument() {
	}

	static Map<String, Object> of(Account account) {
		Map<String, Object> member = new LinkedHashMap<>();
		member.put("id", account.memberId());
		member.put("teamId", account.memberId());
		member.put("invitorUserId", 0);
		member.put("memberUserId", account.userId());
		member.put("role", 0);
		member.put("roleName", "Agent");
		member.put("firstLetter", account.firstName().substring(0, 1));
		member.put("email", account.email());
		member.put("firstName", account.firstName());
		member.put("lastName", account.lastName());
		member.put("phoneNumber", "+12125550199");
		member.put("status", 1);
		member.put("virtualNumber", "");
		member.put("newLeadCount", 0);
		member.put("assignedLeadCount", 0);
		member.put("isAdmin", false);
		member.put("timeZoneId", "America/Los_Angeles");
		member.put("groupId", 0);
		member.put("groupName", "");
		member.put("accountStatus", "Active");
		return member;
	}

}
