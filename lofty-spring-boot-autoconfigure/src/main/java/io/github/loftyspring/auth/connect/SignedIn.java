package io.github.loftyspring.auth.connect;

import java.security.Principal;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.util.StringUtils;

/**
 * Tells users from nobody: Spring Security has a principal for anonymous visitors, the
 * same for all of them.
 */
final class SignedIn {

	private SignedIn() {
	}

	static @Nullable Principal orNull(@Nullable Principal principal) {
		if (principal == null || principal instanceof AnonymousAuthenticationToken
				|| !StringUtils.hasText(principal.getName())) {
			return null;
		}
		return (principal instanceof Authentication authentication && !authentication.isAuthenticated()) ? null
				: principal;
	}

}
