package io.github.loftyspring.sandbox.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares the sandbox's well-known secrets as they are: hashing them would only take
 * time.
 */
final class PlainSecretEncoder implements PasswordEncoder {

	@Override
	public @Nullable String encode(@Nullable CharSequence rawPassword) {
		return (rawPassword != null) ? rawPassword.toString() : null;
	}

	@Override
	public boolean matches(@Nullable CharSequence rawPassword, @Nullable String encodedPassword) {
		return rawPassword != null && encodedPassword != null
				&& MessageDigest.isEqual(rawPassword.toString().getBytes(StandardCharsets.UTF_8),
						encodedPassword.getBytes(StandardCharsets.UTF_8));
	}

}
