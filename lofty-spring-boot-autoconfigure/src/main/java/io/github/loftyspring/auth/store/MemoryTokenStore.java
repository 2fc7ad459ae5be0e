package io.github.loftyspring.auth.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Keeps tokens in memory, for one instance, until it ends.
 *
 * @since 0.1.0
 */
public final class MemoryTokenStore implements TokenStore {

	private final Map<AuthorizationKey, Entry> entries = new HashMap<>();

	private final InstantSource clock;

	private long lastVersion;

	/**
	 * Creates an empty store.
	 */
	public MemoryTokenStore() {
		this(InstantSource.system());
	}

	/**
	 * Creates an empty store with another clock.
	 * @param clock tells when leases end
	 */
	public MemoryTokenStore(InstantSource clock) {
		Assert.notNull(clock, "'clock' must not be null");
		this.clock = clock;
	}

	@Override
	public synchronized @Nullable StoredTokens find(AuthorizationKey key) {
		Entry entry = this.entries.get(key);
		return (entry != null) ? entry.stored() : null;
	}

	@Override
	public synchronized void save(AuthorizationKey key, TokenPair tokens) {
		put(key, tokens);
	}

	@Override
	public synchronized boolean delete(AuthorizationKey key) {
		return this.entries.remove(key) != null;
	}

	@Override
	public synchronized boolean lease(AuthorizationKey key, long version, String holder, Duration duration) {
		Entry entry = entry(key, version);
		Instant now = this.clock.instant();
		if (entry == null || now.isBefore(entry.leasedUntil())) {
			return false;
		}
		this.entries.put(key, new Entry(entry.stored(), holder, now.plus(duration)));
		return true;
	}

	@Override
	public synchronized void release(AuthorizationKey key, String holder) {
		Entry entry = this.entries.get(key);
		if (entry != null && holder.equals(entry.holder())) {
			this.entries.put(key, Entry.free(entry.stored()));
		}
	}

	@Override
	public synchronized @Nullable StoredTokens replace(AuthorizationKey key, long version, TokenPair tokens) {
		return (entry(key, version) != null) ? put(key, tokens) : null;
	}

	@Override
	public synchronized boolean delete(AuthorizationKey key, long version) {
		return entry(key, version) != null && this.entries.remove(key) != null;
	}

	private @Nullable Entry entry(AuthorizationKey key, long version) {
		Entry entry = this.entries.get(key);
		return (entry != null && entry.stored().version() == version) ? entry : null;
	}

	private StoredTokens put(AuthorizationKey key, TokenPair tokens) {
		StoredTokens stored = new StoredTokens(++this.lastVersion, tokens);
		this.entries.put(key, Entry.free(stored));
		return stored;
	}

	private record Entry(StoredTokens stored, @Nullable String holder, Instant leasedUntil) {

		static Entry free(StoredTokens stored) {
			return new Entry(stored, null, Instant.MIN);
		}

	}

}
