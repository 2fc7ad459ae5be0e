package io.github.loftyspring.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The secrets that the last segment of the callback URL may be. Holds digests of them
 * only.
 *
 * @since 0.1.0
 */
public final class WebhookSecrets {

	private final List<byte[]> digests;

	/**
	 * Creates the secrets.
	 * @param secrets at least one
	 */
	public WebhookSecrets(Collection<String> secrets) {
		Assert.notEmpty(secrets, "'secrets' must not be empty");
		this.digests = secrets.stream().map(WebhookSecrets::digest).toList();
	}

	/**
	 * Tells whether a text is one of the secrets. Takes as long for each text of the same
	 * length, since digests are compared in constant time, and all of them.
	 * @param text the text, {@code null} where there is none
	 * @return whether it is a secret
	 */
	boolean contain(@Nullable String text) {
		byte[] digest = digest((text != null) ? text : "");
		boolean found = false;
		for (byte[] secret : this.digests) {
			found |= MessageDigest.isEqual(secret, digest);
		}
		return found;
	}

	private static byte[] digest(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
