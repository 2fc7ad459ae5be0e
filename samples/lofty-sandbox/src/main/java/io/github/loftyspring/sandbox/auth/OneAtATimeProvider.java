package io.github.loftyspring.sandbox.auth;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;

/**
 * Lets a provider work for one request at a time, so that of two requests with the same
 * code or refresh token only one succeeds.
 */
final class OneAtATimeProvider implements AuthenticationProvider {

	private final AuthenticationProvider delegate;

	private final Lock lock = new ReentrantLock();

	OneAtATimeProvider(AuthenticationProvider delegate) {
		this.delegate = delegate;
	}

	@Override
	public @Nullable Authentication authenticate(Authentication authentication) {
		this.lock.lock();
		try {
			return this.delegate.authenticate(authentication);
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return this.delegate.supports(authentication);
	}

}
