package io.github.loftyspring.auth.connect;

import java.security.Principal;

import io.github.loftyspring.auth.CurrentUser;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The user of the servlet request that the thread works for, or of the security context
 * that was handed to the thread.
 *
 * @since 0.1.0
 */
public final class RequestCurrentUser implements CurrentUser {

	/**
	 * Creates the finder.
	 */
	public RequestCurrentUser() {
	}

	@Override
	public Mono<Principal> find() {
		return Mono.fromSupplier(RequestCurrentUser::ofThread);
	}

	private static @Nullable Principal ofThread() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			return RequestUsers.find(attributes.getRequest());
		}
		return SignedIn.orNull(SecurityContextHolder.getContext().getAuthentication());
	}

}
