package io.github.loftyspring.sandbox.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/**
 * A Lofty user with leads of its own.
 *
 * @param name what the sandbox calls the account
 * @param userId the user's id on leads, notes and tasks
 * @param memberId the id of the membership record that {@code /v1.0/me} shows
 * @param firstName the user's given name
 * @param lastName the user's family name
 * @param apiKey the user's API key, which is also its {@code customer_key}
 * @since 0.1.0
 */
public record Account(String name, long userId, long memberId, String firstName, String lastName, String apiKey) {

	private static final long FIRST_USER_ID = 844_120_000_000_001L;

	private static final long FIRST_MEMBER_ID = 113_209L;

	/**
	 * Creates an account whose ids and API key follow from name and position.
	 * @param name what the sandbox calls it, also the given name
	 * @param position its position among the accounts
	 * @return the account
	 */
	public static Account of(String name, int position) {
		String firstName = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
		long userId = FIRST_USER_ID + position * 1_000L;
		return new Account(name, userId, FIRST_MEMBER_ID + position, firstName, "Sandbox", apiKey(name, userId));
	}

	/**
	 * Returns the user's e-mail address.
	 * @return the address
	 */
	public String email() {
		return this.name + "@example.com";
	}

	/**
	 * Returns the user's full name.
	 * @return given name and family name
	 */
	public String fullName() {
		return this.firstName + " " + this.lastName;
	}

	/**
	 * Describes the account without its API key.
	 */
	@Override
	public String toString() {
		return "Account[name=" + this.name + ", userId=" + this.userId + "]";
	}

	private static String apiKey(String name, long userId) {
		String signed = encode("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
				+ encode(("{\"userId\":" + userId + ",\"scope\":\"THIRD_PARTY_OPERATION\",\"iss\":\"sandbox\"}")
					.getBytes(StandardCharsets.UTF_8));
		return signed + "." + encode(digest(name + signed));
	}

	private static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
