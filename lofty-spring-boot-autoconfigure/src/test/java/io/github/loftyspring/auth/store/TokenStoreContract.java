package io.github.loftyspring.auth.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every {@link TokenStore}.
 */
@Timeout(60)
public abstract class TokenStoreContract {

	/** Time that a test lets pass until the lease of the shortest length has ended. */
	protected static final Duration LEASE = Duration.ofSeconds(1);

	protected static final AuthorizationKey ADA = new AuthorizationKey("lofty", "ada");

	private static final AuthorizationKey GRACE = new AuthorizationKey("lofty", "grace");

	private static final Duration LONG = Duration.ofSeconds(30);

	/**
	 * Returns the store under test, empty at the beginning of a test.
	 * @return the store
	 */
	protected abstract TokenStore store();

	/**
	 * Lets the time pass until leases of the shortest length have ended.
	 */
	protected abstract void letLeasesEnd();

	@Test
	void whenNothingIsStoredThenNothingIsFound() {
		assertThat(store().find(ADA)).isNull();
		assertThat(store().lease(ADA, 1, "a", LONG)).isFalse();
		assertThat(store().replace(ADA, 1, tokens("a1", "r1"))).isNull();
		assertThat(store().delete(ADA, 1)).isFalse();
		assertThat(store().delete(ADA)).isFalse();
		store().release(ADA, "a");
	}

	@Test
	void whenTokensAreStoredThenTheyAreFoundForTheirUserAndRegistrationOnly() {
		TokenPair tokens = tokens("a1", "r1");
		store().save(ADA, tokens);
		TokenPair found = found(ADA).tokens();
		assertThat(found).isEqualTo(tokens);
		assertThat(found.accessToken().getIssuedAt()).isEqualTo(tokens.accessToken().getIssuedAt());
		assertThat(found.accessToken().getExpiresAt()).isEqualTo(tokens.accessToken().getExpiresAt());
		assertThat(found.accessToken().getScopes()).containsExactly("openApi");
		assertThat(store().find(GRACE)).isNull();
		assertThat(store().find(new AuthorizationKey("other", "ada"))).isNull();
	}

	@Test
	void whenThereIsNoRefreshTokenThenNoneIsFound() {
		store().save(ADA, tokens("a1", null));
		assertThat(found(ADA).tokens().refreshToken()).isNull();
	}

	@Test
	void whenTokensAreStoredAgainThenTheOldOnesAreGoneAndTheVersionIsAnother() {
		store().save(ADA, tokens("a1", "r1"));
		long first = found(ADA).version();
		store().save(ADA, tokens("a2", "r2"));
		assertThat(access(ADA)).isEqualTo("a2");
		assertThat(found(ADA).version()).isNotEqualTo(first);
	}

	@Test
	void whenTokensAreDeletedAndOthersStoredThenTheVersionIsNotThatOfTheDeletedOnes() {
		store().save(ADA, tokens("a1", "r1"));
		long first = found(ADA).version();
		assertThat(store().delete(ADA)).isTrue();
		assertThat(store().find(ADA)).isNull();
		store().save(ADA, tokens("a2", "r2"));
		assertThat(store().delete(ADA, first)).isFalse();
		assertThat(access(ADA)).isEqualTo("a2");
	}

	@Test
	void whenSomebodyHasTheLeaseThenNobodyElseGetsIt() {
		store().save(ADA, tokens("a1", "r1"));
		long version = found(ADA).version();
		assertThat(store().lease(ADA, version, "a", LONG)).isTrue();
		assertThat(store().lease(ADA, version, "b", LONG)).isFalse();
		assertThat(store().lease(ADA, version, "a", LONG)).isFalse();
	}

	@Test
	void whenTheLeaseIsGivenBackThenTheNextOneGetsIt() {
		store().save(ADA, tokens("a1", "r1"));
		long version = found(ADA).version();
		store().lease(ADA, version, "a", LONG);
		store().release(ADA, "b");
		assertThat(store().lease(ADA, version, "b", LONG)).isFalse();
		store().release(ADA, "a");
		assertThat(store().lease(ADA, version, "b", LONG)).isTrue();
	}

	@Test
	void whenTheHolderIsGoneThenTheLeaseEndsByItself() {
		store().save(ADA, tokens("a1", "r1"));
		long version = found(ADA).version();
		assertThat(store().lease(ADA, version, "a", LEASE)).isTrue();
		letLeasesEnd();
		assertThat(store().lease(ADA, version, "b", LONG)).isTrue();
		store().release(ADA, "a");
		assertThat(store().lease(ADA, version, "c", LONG)).isFalse();
	}

	@Test
	void whenTokensAreRenewedThenTheLeaseEndsAndThoseWhoCameForTheOldOnesGetNone() {
		store().save(ADA, tokens("a1", "r1"));
		long version = found(ADA).version();
		store().lease(ADA, version, "a", LONG);
		StoredTokens renewed = Objects.requireNonNull(store().replace(ADA, version, tokens("a2", "r2")));
		assertThat(renewed).isEqualTo(found(ADA));
		assertThat(access(ADA)).isEqualTo("a2");
		assertThat(store().lease(ADA, version, "b", LONG)).isFalse();
		assertThat(store().lease(ADA, renewed.version(), "b", LONG)).isTrue();
	}

	@Test
	void whenTheUserHasConnectedAgainThenTheRenewalOfTheOldTokensIsDropped() {
		store().save(ADA, tokens("a1", "r1"));
		long version = found(ADA).version();
		store().lease(ADA, version, "a", LONG);
		store().save(ADA, tokens("a9", "r9"));
		assertThat(store().replace(ADA, version, tokens("a2", "r2"))).isNull();
		assertThat(store().delete(ADA, version)).isFalse();
		assertThat(access(ADA)).isEqualTo("a9");
		assertThat(store().lease(ADA, found(ADA).version(), "b", LONG)).isTrue();
	}

	@Test
	void whenTokensCannotBeRenewedThenTheyAreDeletedAndThoseOfOthersAreNot() {
		store().save(ADA, tokens("a1", "r1"));
		store().save(GRACE, tokens("a1", "r1"));
		assertThat(store().delete(ADA, found(ADA).version())).isTrue();
		assertThat(store().find(ADA)).isNull();
		assertThat(access(GRACE)).isEqualTo("a1");
	}

	@Test
	void whenManyWantTheLeaseAtOnceThenOneGetsIt() throws Exception {
		for (int round = 0; round < 20; round++) {
			store().save(ADA, tokens("a" + round, "r" + round));
			long version = found(ADA).version();
			List<Boolean> leased = together((number) -> store().lease(ADA, version, "holder-" + number, LONG));
			assertThat(leased).filteredOn((taken) -> taken).hasSize(1);
		}
	}

	@Test
	void whenManyStoreAtOnceThenEachSucceedsAndTheTokensAreThoseOfOne() throws Exception {
		for (int round = 0; round < 20; round++) {
			store().delete(ADA);
			List<Boolean> stored = together((number) -> {
				store().save(ADA, tokens("a" + number, "r" + number));
				return true;
			});
			assertThat(stored).hasSize(8);
			TokenPair tokens = found(ADA).tokens();
			String number = tokens.accessToken().getTokenValue().substring(1);
			assertThat(tokens).isEqualTo(tokens("a" + number, "r" + number));
		}
	}

	private static List<Boolean> together(Contender contender) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			CyclicBarrier start = new CyclicBarrier(8);
			List<Callable<Boolean>> tasks = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				int number = i;
				tasks.add(() -> {
					start.await(10, TimeUnit.SECONDS);
					return contender.run(number);
				});
			}
			List<Boolean> results = new ArrayList<>();
			for (Future<Boolean> result : threads.invokeAll(tasks)) {
				results.add(result.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

	protected final StoredTokens found(AuthorizationKey key) {
		return Objects.requireNonNull(store().find(key));
	}

	private String access(AuthorizationKey key) {
		return found(key).tokens().accessToken().getTokenValue();
	}

	/**
	 * Makes tokens that live for an hour.
	 * @param access the access token
	 * @param refresh the refresh token
	 * @return both
	 */
	protected static TokenPair tokens(String access, @Nullable String refresh) {
		Instant issuedAt = Instant.parse("2026-03-01T12:00:00Z");
		return new TokenPair(new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, access, issuedAt,
				issuedAt.plusSeconds(3600), Set.of("openApi")),
				(refresh != null) ? new OAuth2RefreshToken(refresh, null) : null);
	}

	@FunctionalInterface
	private interface Contender {

		boolean run(int number);

	}

}
