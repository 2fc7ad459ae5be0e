package io.github.loftyspring.samples.spa;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.loftyspring.LoftyAuthorizationRequiredException;
import io.github.loftyspring.ReactiveLoftyOperations;
import io.github.loftyspring.ratelimit.RateLimitSnapshot;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells the client who it works for.
 */
@RestController
class MeController {

	private final ReactiveLoftyOperations lofty;

	MeController(ReactiveLoftyOperations lofty) {
		this.lofty = lofty;
	}

	@GetMapping("/api/me")
	Mono<Me> me(ServerHttpRequest request) {
		return this.lofty.get("/v1.0/me", LoftyUser.class)
			.map((user) -> new Me(true, null, user.name(), user.email(), Quota.of(this.lofty.rateLimit())))
			.onErrorResume(LoftyAuthorizationRequiredException.class,
					(ex) -> Mono.just(Me.unconnected(request.getPath().contextPath().value() + ex.connectPath())));
	}

	/**
	 * The user of the page.
	 *
	 * @param connected whether a Lofty account is connected
	 * @param connectPath where to connect one, {@code null} when it is
	 * @param name the account's name
	 * @param email its e-mail address
	 * @param quota what is left of the quota, {@code null} when no account is connected
	 */
	record Me(boolean connected, @Nullable String connectPath, @Nullable String name, @Nullable String email,
			@Nullable Quota quota) {

		static Me unconnected(String connectPath) {
			return new Me(false, connectPath, null, null, null);
		}

	}

	/**
	 * The quota.
	 *
	 * @param limit requests in a window
	 * @param remaining requests that are left
	 * @param resetSeconds seconds to the next window, {@code null} when not known
	 */
	record Quota(int limit, int remaining, @Nullable Long resetSeconds) {

		static Quota of(RateLimitSnapshot quota) {
			Instant reset = quota.resetAt();
			return new Quota(quota.limit(), quota.remaining(),
					(reset != null) ? Math.max(0, Duration.between(Instant.now(), reset).toSeconds()) : null);
		}

	}

	/**
	 * What the sample reads of {@code GET /v1.0/me}.
	 *
	 * @param firstName given name
	 * @param lastName family name
	 * @param email e-mail address
	 */
	record LoftyUser(@Nullable String firstName, @Nullable String lastName, @Nullable String email) {

		String name() {
			return Stream.of(this.firstName, this.lastName)
				.filter(StringUtils::hasText)
				.collect(Collectors.joining(" "));
		}

	}

}
