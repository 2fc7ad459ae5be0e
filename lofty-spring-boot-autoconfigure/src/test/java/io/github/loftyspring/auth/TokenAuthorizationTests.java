package io.github.loftyspring.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TokenAuthorization}.
 */
@Timeout(180)
class TokenAuthorizationTests {

	private static final Duration LONG = Duration.ofSeconds(10);

	private final TestClock clock = new TestClock();

	private final AtomicInteger requests = new AtomicInteger();

	private Sinks.One<OAuth2AccessTokenResponse> answer = Sinks.one();

	private final TokenAuthorization authorization = new TokenAuthorization(registration(), Mono.defer(() -> {
		this.requests.incrementAndGet();
		this.answer = Sinks.one();
		return this.answer.asMono();
	}), Duration.ofMinutes(30), this.clock, () -> 0.5);

	@Test
	void whenThereIsNoTokenThenCallsWaitForOneRequest() {
		CompletableFuture<AuthorizationHeader> first = this.authorization.obtain().toFuture();
		CompletableFuture<AuthorizationHeader> second = this.authorization.obtain().toFuture();
		assertThat(this.authorization.current()).isNull();
		answer("one", 100);
		assertThat(first.join().value()).isEqualTo("Bearer one");
		assertThat(second.join()).isSameAs(first.join()).isSameAs(this.authorization.current());
		assertThat(this.requests).hasValue(1);
	}

	@Test
	void whenNobodyCallsThenNothingIsRequested() {
		hold("one", 100);
		this.clock.advance(Duration.ofDays(1));
		assertThat(this.requests).hasValue(1);
	}

	@Test
	void whenFourFifthsOfTheLifeAreOverThenUseStartsTheRenewalAndGoesOn() {
		AuthorizationHeader one = hold("one", 100);
		this.clock.advance(Duration.ofSeconds(79));
		assertThat(this.authorization.current()).isSameAs(one);
		assertThat(this.requests).hasValue(1);
		this.clock.advance(Duration.ofSeconds(1));
		for (int i = 0; i < 10; i++) {
			assertThat(this.authorization.current()).isSameAs(one);
		}
		assertThat(this.requests).hasValue(2);
		answer("two", 100);
		assertThat(value()).isEqualTo("Bearer two");
		assertThat(this.requests).hasValue(2);
	}

	@Test
	void whenRenewedThenTheNextRenewalFollowsTheNewLife() {
		hold("one", 100);
		this.clock.advance(Duration.ofSeconds(80));
		this.authorization.current();
		answer("two", 100);
		this.clock.advance(Duration.ofSeconds(79));
		this.authorization.current();
		assertThat(this.requests).hasValue(2);
		this.clock.advance(Duration.ofSeconds(1));
		this.authorization.current();
		assertThat(this.requests).hasValue(3);
	}

	@Test
	void whenTheRenewalFailsThenTheTokenIsUsedAndItIsTriedAgainLater() {
		AuthorizationHeader one = hold("one", 1000);
		this.clock.advance(Duration.ofSeconds(800));
		this.authorization.current();
		fail(null);
		this.clock.advance(Duration.ofMillis(3999));
		assertThat(this.authorization.current()).isSameAs(one);
		assertThat(this.requests).hasValue(2);
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.authorization.current()).isSameAs(one);
		assertThat(this.requests).hasValue(3);
		fail(null);
		this.clock.advance(Duration.ofMillis(7999));
		this.authorization.current();
		assertThat(this.requests).hasValue(3);
		this.clock.advance(Duration.ofMillis(1));
		this.authorization.current();
		answer("two", 1000);
		assertThat(value()).isEqualTo("Bearer two");
	}

	@Test
	void whenTheServerAsksForPatienceThenTheRenewalWaitsThatLong() {
		hold("one", 1000);
		this.clock.advance(Duration.ofSeconds(800));
		this.authorization.current();
		fail(Duration.ofSeconds(60));
		this.clock.advance(Duration.ofSeconds(59));
		this.authorization.current();
		assertThat(this.requests).hasValue(2);
		this.clock.advance(Duration.ofSeconds(1));
		this.authorization.current();
		assertThat(this.requests).hasValue(3);
	}

	@Test
	void whenTheTokenEndedAndTheRequestFailsThenItIsAnErrorAndTheNextCallTriesAnew() {
		hold("one", 100);
		this.clock.advance(Duration.ofSeconds(100));
		assertThat(this.authorization.current()).isNull();
		CompletableFuture<AuthorizationHeader> waiting = this.authorization.obtain().toFuture();
		fail(Duration.ofSeconds(60));
		assertThat(waiting).isCompletedExceptionally();
		CompletableFuture<AuthorizationHeader> next = this.authorization.obtain().toFuture();
		answer("two", 100);
		assertThat(next.join().value()).isEqualTo("Bearer two");
	}

	@Test
	void whenTheTokenIsAboutToEndThenCallsWaitForAnother() {
		hold("one", 100);
		this.clock.advance(Duration.ofSeconds(95));
		assertThat(this.authorization.current()).isNull();
		CompletableFuture<AuthorizationHeader> waiting = this.authorization.obtain().toFuture();
		assertThat(waiting).isNotDone();
		answer("two", 100);
		assertThat(waiting.join().value()).isEqualTo("Bearer two");
	}

	@Test
	void whenTheTokenIsAboutToEndAndTheRequestFailsThenItIsUsedToItsEnd() {
		AuthorizationHeader one = hold("one", 100);
		this.clock.advance(Duration.ofSeconds(95));
		CompletableFuture<AuthorizationHeader> waiting = this.authorization.obtain().toFuture();
		fail(Duration.ofSeconds(60));
		assertThat(waiting.join()).isSameAs(one);
		this.clock.advance(Duration.ofMillis(4999));
		assertThat(this.authorization.current()).isSameAs(one);
		assertThat(this.requests).hasValue(2);
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.authorization.current()).isNull();
	}

	@Test
	void whenTheRenewalBringsTheSameTokenThenItIsNotAskedForAgainBeforeItsEnd() {
		hold("one", 100);
		this.clock.advance(Duration.ofSeconds(80));
		this.authorization.current();
		answer("one", 20);
		for (int i = 0; i < 199; i++) {
			this.clock.advance(Duration.ofMillis(100));
			assertThat(value()).isEqualTo("Bearer one");
		}
		assertThat(this.requests).hasValue(2);
		this.clock.advance(Duration.ofMillis(100));
		assertThat(this.authorization.current()).isNull();
	}

	@Test
	void whenTheSameTokenComesInItsLastSecondThenItIsAskedForOnceASecondAtMost() {
		hold("one", 100);
		this.clock.advance(Duration.ofSeconds(100));
		CompletableFuture<AuthorizationHeader> waiting = this.authorization.obtain().toFuture();
		answer("one", 0);
		assertThat(waiting.join().value()).isEqualTo("Bearer one");
		this.clock.advance(Duration.ofMillis(999));
		assertThat(value()).isEqualTo("Bearer one");
		assertThat(this.requests).hasValue(2);
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.authorization.current()).isNull();
	}

	@Test
	void whenNoLifeIsToldThenItIsTheConfiguredOne() {
		this.authorization.obtain().subscribe();
		this.answer.tryEmitValue(response("one", null));
		assertThat(this.authorization.status().expiresAt())
			.isEqualTo(this.clock.instant().plus(Duration.ofMinutes(30)));
	}

	@Test
	void lifeIsCountedFromTheRequest() {
		Instant asked = this.clock.instant();
		this.authorization.obtain().subscribe();
		this.clock.advance(Duration.ofSeconds(3));
		answer("one", 100);
		assertThat(this.authorization.status().expiresAt()).isEqualTo(asked.plusSeconds(100));
	}

	@Test
	void whenNoScopeIsToldThenItIsTheOneAskedFor() {
		AuthorizationHeader header = hold("one", 100);
		assertThat(((BearerToken) header).authorizedClient().getAccessToken().getScopes()).containsExactly("openApi");
	}

	@Test
	void whenARefusedTokenIsTheCurrentOneThenItIsDroppedAndOneIsRequested() {
		AuthorizationHeader one = hold("one", 100);
		CompletableFuture<AuthorizationHeader> first = this.authorization.replace(one).toFuture();
		CompletableFuture<AuthorizationHeader> second = this.authorization.replace(one).toFuture();
		assertThat(this.authorization.current()).isNull();
		answer("two", 100);
		assertThat(first.join().value()).isEqualTo("Bearer two");
		assertThat(second.join().value()).isEqualTo("Bearer two");
		assertThat(this.requests).hasValue(2);
	}

	@Test
	void whenARefusedTokenWasReplacedMeanwhileThenTheNewOneIsUsedWithoutARequest() {
		AuthorizationHeader one = hold("one", 100);
		this.authorization.replace(one).subscribe();
		answer("two", 100);
		assertThat(this.authorization.replace(one).toFuture().join().value()).isEqualTo("Bearer two");
		assertThat(this.requests).hasValue(2);
	}

	@Test
	void whenARefusedTokenIsBeingRenewedThenTheRenewalIsWaitedFor() {
		AuthorizationHeader one = hold("one", 100);
		this.clock.advance(Duration.ofSeconds(80));
		this.authorization.current();
		CompletableFuture<AuthorizationHeader> waiting = this.authorization.replace(one).toFuture();
		answer("two", 100);
		assertThat(waiting.join().value()).isEqualTo("Bearer two");
		assertThat(this.requests).hasValue(2);
	}

	@Test
	void whenARefusedTokenIsBeingRenewedAndThatFailsThenItIsNotUsedAgain() {
		AuthorizationHeader one = hold("one", 100);
		this.clock.advance(Duration.ofSeconds(80));
		this.authorization.current();
		CompletableFuture<AuthorizationHeader> waiting = this.authorization.replace(one).toFuture();
		fail(null);
		assertThat(waiting).isCompletedExceptionally();
		assertThat(this.authorization.current()).isNull();
	}

	@Test
	void whenInvalidatedThenTheNextCallRequestsAToken() {
		hold("one", 100);
		this.authorization.invalidate();
		assertThat(this.authorization.current()).isNull();
		assertThat(this.authorization.status().expiresAt()).isNull();
		this.authorization.obtain().subscribe();
		assertThat(this.requests).hasValue(2);
	}

	@Test
	void whenClosedThenTheRenewalStopsAndNoOtherStarts() {
		AuthorizationHeader one = hold("one", 100);
		this.clock.advance(Duration.ofSeconds(80));
		this.authorization.current();
		this.authorization.close();
		assertThat(this.answer.currentSubscriberCount()).isZero();
		assertThat(this.authorization.current()).isSameAs(one);
		assertThat(this.requests).hasValue(2);
		this.clock.advance(Duration.ofSeconds(20));
		StepVerifier.create(this.authorization.obtain()).expectErrorMessage("The Lofty client is closed").verify(LONG);
		assertThat(this.requests).hasValue(2);
	}

	private AuthorizationHeader hold(String token, long seconds) {
		CompletableFuture<AuthorizationHeader> future = this.authorization.obtain().toFuture();
		answer(token, seconds);
		return future.join();
	}

	private String value() {
		return Objects.requireNonNull(this.authorization.current()).value();
	}

	private void answer(String token, long seconds) {
		this.answer.tryEmitValue(response(token, seconds));
	}

	private void fail(@Nullable Duration retryAfter) {
		this.answer.tryEmitError(new TokenRequestException("down", 503, null, null, retryAfter, null));
	}

	private static OAuth2AccessTokenResponse response(String token, @Nullable Long seconds) {
		return OAuth2AccessTokenResponse.withToken(token)
			.tokenType(OAuth2AccessToken.TokenType.BEARER)
			.scopes(Set.of())
			.additionalParameters((seconds != null) ? Map.of("expires_in", seconds.toString()) : Map.of())
			.build();
	}

	private static ClientRegistration registration() {
		return ClientRegistration.withRegistrationId("ada")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.clientId("app")
			.clientSecret("hush")
			.scope("openApi")
			.tokenUri("https://api.example.com/oauth/token")
			.build();
	}

}
