package io.github.loftyspring.auth;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.loftyspring.auth.store.AuthorizationKey;
import io.github.loftyspring.auth.store.StoredTokens;
import io.github.loftyspring.auth.store.TokenPair;
import io.github.loftyspring.auth.store.TokenStore;
import io.github.loftyspring.auth.store.TokenStoreException;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

/**
 * A store that can be away, and counts how often it is asked.
 */
final class UnreliableTokenStore implements TokenStore {

	private final TokenStore store;

	private final AtomicInteger operations = new AtomicInteger();

	private final AtomicInteger onReactiveThreads = new AtomicInteger();

	private volatile boolean away;

	private volatile boolean readOnly;

	UnreliableTokenStore(TokenStore store) {
		this.store = store;
	}

	void away(boolean away) {
		this.away = away;
	}

	/**
	 * Lets tokens be found and leased, and not changed.
	 * @param readOnly whether it does
	 */
	void readOnly(boolean readOnly) {
		this.readOnly = readOnly;
	}

	int operations() {
		return this.operations.get();
	}

	int operationsOnReactiveThreads() {
		return this.onReactiveThreads.get();
	}

	private TokenStore present(boolean change) {
		this.operations.incrementAndGet();
		if (Schedulers.isInNonBlockingThread()) {
			this.onReactiveThreads.incrementAndGet();
		}
		if (this.away || change && this.readOnly) {
			throw new TokenStoreException("The store is away", null);
		}
		return this.store;
	}

	@Override
	public @Nullable StoredTokens find(AuthorizationKey key) {
		return present(false).find(key);
	}

	@Override
	public void save(AuthorizationKey key, TokenPair tokens) {
		present(true).save(key, tokens);
	}

	@Override
	public boolean delete(AuthorizationKey key) {
		return present(true).delete(key);
	}

	@Override
	public boolean lease(AuthorizationKey key, long version, String holder, Duration duration) {
		return present(false).lease(key, version, holder, duration);
	}

	@Override
	public void release(AuthorizationKey key, String holder) {
		present(false).release(key, holder);
	}

	@Override
	public @Nullable StoredTokens replace(AuthorizationKey key, long version, TokenPair tokens) {
		return present(true).replace(key, version, tokens);
	}

	@Override
	public boolean delete(AuthorizationKey key, long version) {
		return present(true).delete(key, version);
	}

}
