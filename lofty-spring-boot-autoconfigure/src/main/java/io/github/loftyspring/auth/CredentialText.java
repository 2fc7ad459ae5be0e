package io.github.loftyspring.auth;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What the text of a credential may consist of. Complaints never show the text.
 */
final class CredentialText {

	private CredentialText() {
	}

	static void check(@Nullable String value, String name) {
		Assert.hasText(value, () -> "'" + name + "' must not be empty");
		Assert.isTrue(value.chars().noneMatch(Character::isWhitespace), () -> "'" + name
				+ "' must not contain blanks or line breaks: give the value alone, without a word such as 'token' or 'Bearer'");
		Assert.isTrue(isSendable(value),
				() -> "'" + name + "' must consist of printable ASCII characters: it looks damaged, copy it again");
	}

	static boolean isSendable(String value) {
		return !value.isEmpty() && value.chars().allMatch((character) -> character > ' ' && character < 0x7f);
	}

}
