package io.github.loftyspring.auth.store;

import java.time.Instant;

/**
 * Tests for {@link MemoryTokenStore}.
 */
class MemoryTokenStoreTests extends TokenStoreContract {

	private Instant now = Instant.parse("2026-03-01T12:00:00Z");

	private final MemoryTokenStore store = new MemoryTokenStore(() -> this.now);

	@Override
	protected TokenStore store() {
		return this.store;
	}

	@Override
	protected void letLeasesEnd() {
		this.now = this.now.plus(LEASE);
	}

}
