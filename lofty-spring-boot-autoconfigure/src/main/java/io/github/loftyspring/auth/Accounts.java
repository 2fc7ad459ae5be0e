package io.github.loftyspring.auth;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import reactor.core.scheduler.Scheduler;

import org.springframework.util.Assert;

/**
 * Finds accounts by name: configured ones first, then those the application resolves,
 * which take no memory until they are used.
 */
final class Accounts {

	private final Map<String, LoftyCredentials> configured;

	private final List<LoftyAccountResolver> resolvers;

	private final BiFunction<String, LoftyCredentials, AccountAuthorization> factory;

	private final ConcurrentMap<String, Account> inUse = new ConcurrentHashMap<>();

	private final @Nullable BlockingThreads threads;

	private volatile boolean closed;

	/**
	 * Creates the accounts.
	 * @param configured credentials by name
	 * @param resolvers asked in this order for other names
	 * @param factory creates an account's authorization from its credentials
	 * @throws IllegalArgumentException if configured credentials cannot be used
	 */
	Accounts(Map<String, LoftyCredentials> configured, List<LoftyAccountResolver> resolvers,
			BiFunction<String, LoftyCredentials, AccountAuthorization> factory) {
		this.configured = Map.copyOf(configured);
		this.resolvers = List.copyOf(resolvers);
		this.factory = factory;
		this.threads = resolvers.isEmpty() ? null : new BlockingThreads("lofty-account");
		this.configured.forEach((name, credentials) -> {
			Assert.hasText(name, "'accounts' must not contain an empty name");
			this.inUse.put(name, known(name, credentials));
		});
	}

	Set<String> configured() {
		return this.configured.keySet();
	}

	/**
	 * Returns the header to send now, without waiting.
	 * @param name the account's name
	 * @return the header, or {@code null} if it has to be obtained first
	 */
	@Nullable AuthorizationHeader current(String name) {
		Account account = this.inUse.get(name);
		return (account != null) ? account.current() : null;
	}

	/**
	 * Finds an account.
	 * @param name its name
	 * @return how it authenticates, or an {@link UnknownAccountException}
	 */
	Mono<AccountAuthorization> find(String name) {
		return Mono.defer(() -> {
			Assert.state(!this.closed, "The Lofty client is closed");
			Account account = this.inUse.get(name);
			return (account != null) ? account.authorization() : resolve(name);
		});
	}

	private Mono<AccountAuthorization> resolve(String name) {
		Assert.hasText(name, "'account' must not be empty");
		BlockingThreads resolving = this.threads;
		if (resolving == null) {
			return Mono.error(new UnknownAccountException(name, this.configured.keySet()));
		}
		Account account = this.inUse.computeIfAbsent(name, (key) -> new Account(resolution(key, resolving.scheduler()),
				(failed) -> this.inUse.remove(key, failed)));
		if (this.closed) {
			account.close();
		}
		return account.authorization();
	}

	private Mono<AccountAuthorization> resolution(String name, Scheduler scheduler) {
		return Mono.fromSupplier(() -> outcome(name)).subscribeOn(scheduler).dematerialize();
	}

	// As a value, because Reactor logs an error that comes after the client is closed.
	private Signal<AccountAuthorization> outcome(String name) {
		try {
			return Signal.next(this.factory.apply(name, credentials(name)));
		}
		catch (RuntimeException ex) {
			return Signal.error(ex);
		}
	}

	private LoftyCredentials credentials(String name) {
		for (LoftyAccountResolver resolver : this.resolvers) {
			LoftyCredentials credentials = ask(resolver, name);
			if (credentials != null) {
				return credentials;
			}
		}
		throw new UnknownAccountException(name, this.configured.keySet());
	}

	private static @Nullable LoftyCredentials ask(LoftyAccountResolver resolver, String name) {
		try {
			return resolver.resolve(name);
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException(
					"Account '%s' could not be resolved by %s".formatted(name, resolver.getClass().getName()), ex);
		}
	}

	private Account known(String name, LoftyCredentials credentials) {
		return Account.of(this.factory.apply(name, credentials));
	}

	/**
	 * Forgets what was obtained for an account, but not the account.
	 * @param name its name
	 */
	void invalidate(String name) {
		AccountAuthorization authorization = known(name);
		if (authorization != null) {
			authorization.invalidate();
		}
	}

	/**
	 * Forgets an account: it is resolved anew. Calls that wait for it get what they
	 * waited for.
	 * @param name its name
	 */
	void evict(String name) {
		LoftyCredentials credentials = this.configured.get(name);
		if (credentials != null) {
			this.inUse.put(name, known(name, credentials));
		}
		else {
			this.inUse.remove(name);
		}
	}

	/**
	 * Tells what is known of the configured accounts and of those in use.
	 * @return their status, by name
	 */
	List<AccountStatus> status() {
		return this.inUse.keySet()
			.stream()
			.sorted()
			.map(this::known)
			.filter((authorization) -> authorization != null)
			.map(AccountAuthorization::status)
			.toList();
	}

	private @Nullable AccountAuthorization known(String name) {
		Account account = this.inUse.get(name);
		return (account != null) ? account.known() : null;
	}

	void close() {
		this.closed = true;
		this.inUse.values().forEach(Account::close);
		if (this.threads != null) {
			this.threads.close();
		}
	}

}
