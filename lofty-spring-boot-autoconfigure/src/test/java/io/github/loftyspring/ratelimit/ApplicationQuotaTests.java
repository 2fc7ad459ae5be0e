package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ApplicationQuota} with {@link EndpointWindows}.
 */
class ApplicationQuotaTests {

	private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

	private static final long NOW = MonotonicClock.toNanos(START);

	private static final Endpoint LEADS = new Endpoint(HttpMethod.GET, "/v1.0/leads");

	private static final Endpoint CHAT = new Endpoint(HttpMethod.POST, "/v2.0/ai/chat");

	private static final Endpoint SUMMARY = new Endpoint(HttpMethod.POST, "/v2.0/ai/summary");

	private ApplicationQuota quota = quota(List.of());

	private static ApplicationQuota quota(List<EndpointRateLimit> endpoints) {
		RateLimitSettings settings = new RateLimitSettings(100, Duration.ofSeconds(60), Duration.ofSeconds(60));
		EndpointWindows windows = new EndpointWindows(endpoints,
				(limit) -> new LocalQuotaLedger(settings.withLimit(limit), () -> 0, new IgnoredHeaders(), null));
		return new ApplicationQuota(new LocalQuotaLedger(settings, () -> 0, new IgnoredHeaders(), null), windows,
				new AccountShares(settings));
	}

	@Test
	void whenAnEndpointShowsALowerLimitThenItHasAWindowOfItsOwnAndTheApplicationKeepsIts() {
		answer(take(LEADS, NOW), NOW, headers(100, 99, 60));
		answer(take(CHAT, seconds(1)), seconds(1), headers(3, 2, 59));
		assertThat(this.quota.snapshot(seconds(1)).limit()).isEqualTo(100);
		assertThat(this.quota.snapshot(seconds(1)).remaining()).isEqualTo(98);
		assertThat(this.quota.endpoints(seconds(1))).containsOnlyKeys(CHAT)
			.hasEntrySatisfying(CHAT, (state) -> assertThat(state.limit()).isEqualTo(3))
			.hasEntrySatisfying(CHAT, (state) -> assertThat(state.remaining()).isEqualTo(2));
	}

	@Test
	void whenAnEndpointIsExhaustedThenItsCallsWaitForItsWindowAndTakeNothingFromTheApplication() {
		answer(take(LEADS, NOW), NOW, headers(100, 99, 60));
		answer(take(CHAT, seconds(1)), seconds(1), headers(3, 2, 20));
		assertThat(takeAll(CHAT, seconds(2))).hasSize(2);
		int remaining = this.quota.snapshot(seconds(2)).remaining();
		ApplicationQuota.Decision decision = this.quota.take(PermitRequest.to(CHAT), seconds(2));
		assertThat(decision).isInstanceOfSatisfying(ApplicationQuota.Wait.class, (wait) -> {
			assertThat(wait.obstacle()).isEqualTo(ApplicationQuota.Obstacle.ENDPOINT);
			assertThat(wait.until()).isBetween(seconds(21), seconds(23));
		});
		assertThat(this.quota.snapshot(seconds(2)).remaining()).isEqualTo(remaining);
		assertThat(takeAll(LEADS, seconds(2))).hasSize(remaining);
	}

	@Test
	void whenTheApplicationIsExhaustedThenTheEndpointsPermitIsNotTakenEither() {
		answer(take(LEADS, NOW), NOW, headers(100, 99, 60));
		answer(take(CHAT, seconds(1)), seconds(1), headers(3, 2, 59));
		takeAll(LEADS, seconds(2));
		assertThat(this.quota.take(PermitRequest.to(CHAT), seconds(2))).isInstanceOfSatisfying(
				ApplicationQuota.Wait.class,
				(wait) -> assertThat(wait.obstacle()).isEqualTo(ApplicationQuota.Obstacle.QUOTA));
		assertThat(this.quota.endpoints(seconds(2)).values()).singleElement()
			.satisfies((state) -> assertThat(state.remaining()).isEqualTo(2));
	}

	@Test
	void whenARequestToAnEndpointWasNotSentThenBothPermitsComeBack() {
		answer(take(LEADS, NOW), NOW, headers(100, 99, 60));
		answer(take(CHAT, seconds(1)), seconds(1), headers(3, 2, 59));
		int remaining = this.quota.snapshot(seconds(1)).remaining();
		this.quota.release(take(CHAT, seconds(1)), true, seconds(1));
		assertThat(this.quota.snapshot(seconds(1)).remaining()).isEqualTo(remaining);
		assertThat(takeAll(CHAT, seconds(1))).hasSize(2);
	}

	@Test
	void whenTheFirstAnswerShowsAnEndpointsLimitThenTheApplicationsFollows() {
		answer(take(CHAT, NOW), NOW, headers(10, 9, 60));
		answer(take(LEADS, seconds(1)), seconds(1), headers(100, 98, 59));
		answer(take(CHAT, seconds(2)), seconds(2), headers(10, 8, 58));
		assertThat(this.quota.snapshot(seconds(2)).limit()).isEqualTo(100);
		assertThat(this.quota.snapshot(seconds(2)).remaining()).isEqualTo(97);
		assertThat(takeAll(CHAT, seconds(2))).hasSize(8);
	}

	@Test
	void whenAnEndpointRefusesByItsOwnLimitThenTheApplicationGoesOn() {
		answer(take(LEADS, NOW), NOW, headers(100, 99, 60));
		throttle(take(CHAT, seconds(1)), seconds(1), headers(10, 0, 59));
		throttle(take(SUMMARY, seconds(1)), seconds(1), headers(null, null, 0));
		assertThat(this.quota.take(PermitRequest.to(CHAT), seconds(1))).isInstanceOf(ApplicationQuota.Wait.class);
		assertThat(this.quota.take(PermitRequest.to(SUMMARY), seconds(1))).isInstanceOf(ApplicationQuota.Wait.class);
		assertThat(takeAll(LEADS, seconds(1))).hasSize(97);
	}

	@Test
	void whenOnlyAnEndpointWithItsOwnLimitAnswersThenTheOthersAreNotHeldBack() {
		answer(take(LEADS, NOW), NOW, headers(10, 0, 60));
		answer(take(CHAT, seconds(63)), seconds(63), headers(5, 4, 60));
		assertThat(takeAll(LEADS, seconds(63))).as("one was used").hasSize(9);
	}

	@Test
	void whenAnEndpointShowsTheApplicationsLimitAgainThenItsOwnWindowIsForgotten() {
		answer(take(LEADS, NOW), NOW, headers(100, 99, 60));
		answer(take(CHAT, seconds(1)), seconds(1), headers(3, 2, 59));
		answer(take(CHAT, seconds(2)), seconds(2), headers(100, 96, 58));
		assertThat(this.quota.endpoints(seconds(2))).isEmpty();
		assertThat(takeAll(CHAT, seconds(2))).hasSize(96);
	}

	@Test
	void whenALimitIsConfiguredThenEachEndpointThatMatchesStartsWithIt() {
		this.quota = quota(List.of(EndpointRateLimit.of(HttpMethod.POST, "/v2.0/ai/**", 5)));
		answer(take(CHAT, NOW), NOW, headers(100, 99, 60));
		assertThat(takeAll(CHAT, seconds(1))).hasSize(4);
		assertThat(takeAll(SUMMARY, seconds(1))).hasSizeLessThanOrEqualTo(5).isNotEmpty();
		assertThat(takeAll(new Endpoint(HttpMethod.GET, "/v2.0/ai/chat"), seconds(1))).hasSizeGreaterThan(80);
	}

	@Test
	void whenTheEndpointTellsAnotherLimitThanConfiguredThenItsWordHolds() {
		this.quota = quota(List.of(EndpointRateLimit.of(null, "/v2.0/ai/**", 5)));
		answer(take(CHAT, NOW), NOW, headers(20, 19, 60));
		assertThat(takeAll(CHAT, seconds(1))).hasSize(19);
		assertThat(this.quota.snapshot(seconds(1)).limit()).isEqualTo(100);
	}

	@Test
	void whenAnEndpointWithAConfiguredLimitIsRefusedAndTheApplicationHasPlentyThenOnlyTheEndpointWaits() {
		this.quota = quota(List.of(EndpointRateLimit.of(null, "/v2.0/ai/**", 50)));
		answer(take(CHAT, NOW), NOW, headers(100, 99, 60));
		throttle(take(CHAT, seconds(1)), seconds(1), headers(100, 98, 59));
		assertThat(this.quota.take(PermitRequest.to(CHAT), seconds(2))).isInstanceOfSatisfying(
				ApplicationQuota.Wait.class,
				(wait) -> assertThat(wait.obstacle()).isEqualTo(ApplicationQuota.Obstacle.ENDPOINT));
		assertThat(takeAll(LEADS, seconds(2))).hasSize(98);
	}

	@Test
	void whenRequestsAreUnderWayWhileTheEndpointsLimitIsLearnedThenTheyCountInItsWindow() {
		answer(take(LEADS, NOW), NOW, headers(100, 99, 60));
		CallPermit first = take(CHAT, seconds(1));
		CallPermit second = take(CHAT, seconds(1));
		answer(first, seconds(2), headers(3, 2, 58));
		answer(second, seconds(2), headers(3, 1, 58));
		assertThat(takeAll(CHAT, seconds(2))).hasSize(1);
	}

	@Test
	void whenManyEndpointsShowLimitsOfTheirOwnThenTheirNumberIsBounded() {
		answer(take(LEADS, NOW), NOW, headers(100_000, 99_999, 60));
		for (int i = 0; i < 2_000; i++) {
			answer(take(new Endpoint(HttpMethod.GET, "/raw/" + i), seconds(1)), seconds(1), headers(3, 2, 59));
		}
		assertThat(this.quota.endpoints(seconds(1))).hasSize(1_000);
	}

	private CallPermit take(Endpoint endpoint, long now) {
		ApplicationQuota.Decision decision = this.quota.take(PermitRequest.to(endpoint), now);
		assertThat(decision).isInstanceOf(CallPermit.class);
		return (CallPermit) decision;
	}

	private List<CallPermit> takeAll(Endpoint endpoint, long now) {
		List<CallPermit> permits = new ArrayList<>();
		while (this.quota.take(PermitRequest.to(endpoint), now) instanceof CallPermit permit) {
			permits.add(permit);
		}
		return permits;
	}

	private void answer(CallPermit permit, long at, RateLimitHeaders headers) {
		this.quota.align(permit, new Answer(endpoint(permit), false, headers, at));
	}

	private void throttle(CallPermit permit, long at, RateLimitHeaders headers) {
		this.quota.align(permit, new Answer(endpoint(permit), true, headers, at));
	}

	private static Endpoint endpoint(CallPermit permit) {
		Endpoint endpoint = permit.request().endpoint();
		assertThat(endpoint).isNotNull();
		return (endpoint != null) ? endpoint : LEADS;
	}

	private static RateLimitHeaders headers(@Nullable Integer limit, @Nullable Integer remaining, long secondsLeft) {
		RateLimitHeaders.Reset reset = (limit != null)
				? new RateLimitHeaders.Reset(RateLimitHeaders.Reset.Unit.SECONDS_LEFT, secondsLeft) : null;
		return new RateLimitHeaders(limit, remaining, reset, null, null, null, null);
	}

	private static long seconds(long seconds) {
		return NOW + Duration.ofSeconds(seconds).toNanos();
	}

}
