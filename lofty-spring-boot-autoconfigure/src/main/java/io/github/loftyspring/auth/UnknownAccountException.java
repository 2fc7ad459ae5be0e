package io.github.loftyspring.auth;

import java.io.Serial;
import java.util.Collection;
import java.util.TreeSet;

/**
 * A call asked for an account that is neither configured nor known to a
 * {@link LoftyAccountResolver}. Nothing was sent.
 *
 * @since 0.1.0
 */
public final class UnknownAccountException extends IllegalArgumentException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Name that was asked for.
	 */
	private final String account;

	/**
	 * Creates the exception.
	 * @param account the name that was asked for
	 * @param configured the names of the configured accounts
	 */
	public UnknownAccountException(String account, Collection<String> configured) {
		super(message(account, configured));
		this.account = account;
	}

	private static String message(String account, Collection<String> configured) {
		String known = configured.isEmpty() ? "no account is configured"
				: "configured are " + String.join(", ", new TreeSet<>(configured));
		String fix = AccountSelection.DEFAULT.equals(account) ? "set 'lofty.api-key' or 'lofty.oauth2.*'"
				: "set 'lofty.accounts." + account + ".*'";
		return "'account' must name a known account, but there is no '%s' (%s): %s, or add a LoftyAccountResolver bean that knows it"
			.formatted(account, known, fix);
	}

	/**
	 * Returns the name that was asked for.
	 * @return the account's name
	 */
	public String account() {
		return this.account;
	}

}
