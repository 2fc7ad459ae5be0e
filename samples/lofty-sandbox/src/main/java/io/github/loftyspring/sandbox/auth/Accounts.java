package io.github.loftyspring.sandbox.auth;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.util.Assert;

/**
 * The accounts of the sandbox, and which of their API keys were revoked.
 *
 * @since 0.1.0
 */
public final class Accounts {

	private final List<Account> accounts;

	private final Set<String> revoked = ConcurrentHashMap.newKeySet();

	/**
	 * Creates the accounts.
	 * @param accounts at least one; the first is the one that uses the browser
	 */
	public Accounts(List<Account> accounts) {
		Assert.notEmpty(accounts, "'accounts' must not be empty");
		this.accounts = List.copyOf(accounts);
	}

	/**
	 * Returns all accounts.
	 * @return the accounts in their order
	 */
	public List<Account> all() {
		return this.accounts;
	}

	/**
	 * Returns the first account.
	 * @return the account
	 */
	public Account first() {
		return this.accounts.get(0);
	}

	/**
	 * Returns an account.
	 * @param name what the sandbox calls it
	 * @return the account
	 * @throws IllegalArgumentException if there is none of this name
	 */
	public Account named(String name) {
		return this.accounts.stream()
			.filter((account) -> account.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No account named '" + name + "'"));
	}

	/**
	 * Revokes an account's API key, as customer key too.
	 * @param name what the sandbox calls the account
	 */
	public void revokeApiKey(String name) {
		this.revoked.add(named(name).name());
	}

	/**
	 * Finds the account of an active API key.
	 * @param apiKey the key
	 * @return the account
	 */
	Optional<Account> ofApiKey(String apiKey) {
		return this.accounts.stream()
			.filter((account) -> account.apiKey().equals(apiKey) && !this.revoked.contains(account.name()))
			.findFirst();
	}

	boolean isApiKey(String value) {
		return this.accounts.stream().anyMatch((account) -> account.apiKey().equals(value));
	}

}
