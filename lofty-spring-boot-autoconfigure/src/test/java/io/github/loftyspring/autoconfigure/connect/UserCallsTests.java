package io.github.loftyspring.autoconfigure.connect;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.github.loftyspring.LoftyAuthorizationRequiredException;
import io.github.loftyspring.LoftyServerException;
import io.github.loftyspring.LoftyTemplate;
import io.github.loftyspring.ReactiveLoftyTemplate;
import io.github.loftyspring.auth.LoftyAuthorizationEvent;
import io.github.loftyspring.auth.StoredAuthorizations;
import io.github.loftyspring.auth.UserAuthorizations;
import io.github.loftyspring.auth.connect.ConnectedUsers;
import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.loftyspring.sandbox.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import org.springframework.boot.WebApplicationType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for calls on behalf of users: {@link UserAuthorizations},
 * {@link StoredAuthorizations} and {@code forPrincipal}.
 */
class UserCallsTests {

	private final LoftySandbox sandbox = LoftySandbox.start();

	private ConnectedApplication application;

	@BeforeEach
	void start() {
		this.application = ConnectedApplication.start(WebApplicationType.SERVLET, this.sandbox, Map.of(),
				SessionEndpoints.class);
	}

	@AfterEach
	void stop() {
		this.application.close();
		this.sandbox.close();
	}

	@Test
	void whenAJobCallsForAUserThenTheUsersAccountIsUsed() throws Exception {
		String user = connect();
		LoftyTemplate lofty = this.application.context().getBean(LoftyTemplate.class);
		ExecutorService job = Executors.newSingleThreadExecutor();
		try {
			assertThat(job.submit(() -> lofty.forPrincipal(() -> user).get("/v1.0/me", String.class)).get())
				.contains("ada@example.com");
			assertThat(job.submit(() -> lofty.forPrincipal(() -> user).leads().list((query) -> query.limit(1)).items())
				.get()).hasSize(1);
		}
		finally {
			job.shutdown();
		}
	}

	@Test
	void whenThereIsNoUserThenTheExceptionSaysWhereToConnect() {
		LoftyTemplate lofty = this.application.context().getBean(LoftyTemplate.class);
		assertThatExceptionOfType(LoftyAuthorizationRequiredException.class)
			.isThrownBy(() -> lofty.forPrincipal(() -> "bob").get("/v1.0/me", String.class))
			.withMessage("GET /v1.0/me was not sent, no Lofty account is connected for user 'bob': "
					+ "send the user's browser to /lofty/connect.")
			.satisfies((ex) -> assertThat(ex.connectPath()).isEqualTo("/lofty/connect"));
		assertThatExceptionOfType(LoftyAuthorizationRequiredException.class)
			.isThrownBy(() -> lofty.get("/v1.0/me", String.class))
			.withMessage("GET /v1.0/me was not sent, it is for no user: send the browser to /lofty/connect in a web "
					+ "request, and use forPrincipal(user) outside of one.");
		assertThat(this.sandbox.statistics().apiRequests()).isZero();
	}

	@Test
	void whenTheTokenIsRefusedThenItIsRenewedOnceForAllCallsThatWait() throws Exception {
		String user = connect();
		long before = this.sandbox.statistics().tokenRequests();
		this.sandbox.control().expireAccessTokens();
		LoftyTemplate lofty = this.application.context().getBean(LoftyTemplate.class);
		ExecutorService callers = Executors.newFixedThreadPool(16);
		try {
			List<Callable<String>> calls = IntStream.range(0, 16)
				.<Callable<String>>mapToObj(
						(i) -> () -> String.valueOf(lofty.forPrincipal(() -> user).get("/v1.0/me", String.class)))
				.toList();
			for (Future<String> call : callers.invokeAll(calls)) {
				assertThat(call.get()).contains("ada@example.com");
			}
		}
		finally {
			callers.shutdown();
		}
		assertThat(this.sandbox.statistics().tokenRequests() - before).isEqualTo(1);
		assertThat(this.sandbox.statistics().tokenRequestsByGrant()).containsEntry("refresh_token", 1L);
	}

	@Test
	void whenTheTokenHasEndedThenReactiveCallsRenewItOnce() {
		this.sandbox.control().tokenLife(Duration.ofSeconds(1));
		String user = connect();
		this.sandbox.control().tokenLife(Duration.ofHours(1)).advanceClock(Duration.ofSeconds(2));
		ReactiveLoftyTemplate lofty = this.application.context().getBean(ReactiveLoftyTemplate.class);
		Flux<String> calls = Flux.range(0, 16)
			.flatMap((i) -> lofty.forPrincipal(() -> user).get("/v1.0/me", String.class), 16);
		StepVerifier.create(calls).expectNextCount(16).expectComplete().verify(Duration.ofSeconds(30));
		assertThat(this.sandbox.statistics().tokenRequestsByGrant()).containsEntry("refresh_token", 1L);
	}

	@Test
	void whenTheRefreshTokenRotatesThenEachRenewalUsesTheLatest() {
		String user = connect();
		LoftyTemplate lofty = this.application.context().getBean(LoftyTemplate.class);
		for (int i = 0; i < 3; i++) {
			this.sandbox.control().expireAccessTokens();
			assertThat(lofty.forPrincipal(() -> user).get("/v1.0/me", String.class)).contains("ada@example.com");
		}
		assertThat(this.sandbox.statistics().tokenRequestsByGrant()).containsEntry("refresh_token", 3L);
	}

	@Test
	void whenTheUserDisconnectsAtLoftyThenTheAuthorizationIsForgottenAndAnEventTellsIt() {
		String user = connect();
		this.sandbox.control().disconnect("ada");
		LoftyTemplate lofty = this.application.context().getBean(LoftyTemplate.class);
		assertThatExceptionOfType(LoftyAuthorizationRequiredException.class)
			.isThrownBy(() -> lofty.forPrincipal(() -> user).get("/v1.0/me", String.class));
		assertThat(this.application.events()).last()
			.isEqualTo(new LoftyAuthorizationEvent.ReauthorizationRequired(user));
		StepVerifier.create(this.application.context().getBean(UserAuthorizations.class).isConnected(user))
			.expectNext(false)
			.expectComplete()
			.verify(Duration.ofSeconds(5));
		long requests = this.sandbox.statistics().tokenRequests();
		assertThatExceptionOfType(LoftyAuthorizationRequiredException.class)
			.isThrownBy(() -> lofty.forPrincipal(() -> user).get("/v1.0/me", String.class));
		assertThat(this.sandbox.statistics().tokenRequests()).isEqualTo(requests);
	}

	@Test
	void whenAPageAsksWhetherAnAccountIsConnectedThenItIsToldWithoutACall() {
		Browser browser = this.application.browser();
		assertThat(browser.get("/connected").body()).isEqualTo("false");
		this.application.connect(browser);
		long tokenRequests = this.sandbox.statistics().tokenRequests();
		assertThat(browser.get("/connected").body()).isEqualTo("true");
		assertThat(this.application.browser().get("/connected").body()).as("another user").isEqualTo("false");
		ConnectedUsers users = this.application.context().getBean(ConnectedUsers.class);
		String user = this.application.events().get(0).principalName();
		assertThat(users.isConnected(() -> user)).isTrue();
		assertThat(users.isConnected(() -> "bob")).isFalse();
		assertThat(users.isConnected()).as("outside of a request").isFalse();
		assertThat(this.sandbox.statistics().apiRequests()).isZero();
		assertThat(this.sandbox.statistics().tokenRequests()).isEqualTo(tokenRequests);
		browser.post("/lofty/disconnect", Map.of(), "Sec-Fetch-Site", "same-origin");
		assertThat(browser.get("/connected").body()).isEqualTo("false");
	}

	@Test
	void whenAnEventLoopAsksWhetherAnAccountIsConnectedThenItIsToldHowToAskInstead() {
		ConnectedUsers users = this.application.context().getBean(ConnectedUsers.class);
		StepVerifier.create(Mono.fromCallable(() -> users.isConnected(() -> "bob")).subscribeOn(Schedulers.single()))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(IllegalStateException.class)
				.message()
				.matches("ConnectedUsers waits for the answer and must not be used on the event-loop thread "
						+ "'single-\\d+'\\. Use UserAuthorizations\\.isConnected there\\."))
			.verify(Duration.ofSeconds(5));
	}

	@Test
	void whenTheTokenEndpointIsDownThenTheAuthorizationStays() {
		String user = connect();
		this.sandbox.control().expireAccessTokens();
		this.sandbox.control().fault(Fault.status(503).path("/oauth/token").times(10));
		LoftyTemplate lofty = this.application.context().getBean(LoftyTemplate.class);
		assertThatExceptionOfType(LoftyServerException.class)
			.isThrownBy(() -> lofty.forPrincipal(() -> user).get("/v1.0/me", String.class));
		this.sandbox.control().clearFaults();
		assertThat(lofty.forPrincipal(() -> user).get("/v1.0/me", String.class)).contains("ada@example.com");
	}

	@Test
	void whenTheSessionEndsThenWhatItsHolderConnectedIsForgotten() {
		Browser browser = this.application.browser();
		this.application.connect(browser);
		String user = this.application.events().get(0).principalName();
		browser.get("/end-of-session");
		UserAuthorizations authorizations = this.application.context().getBean(UserAuthorizations.class);
		StepVerifier.create(authorizations.isConnected(user).repeat().takeUntil((connected) -> !connected).last())
			.expectNext(false)
			.expectComplete()
			.verify(Duration.ofSeconds(20));
	}

	@ParameterizedTest
	@CsvSource({ "SERVLET,redirect,302", "REACTIVE,redirect,302", "SERVLET,problem,401", "REACTIVE,problem,401" })
	void whenAPageNeedsAnAccountThenTheAdviceAnswers(WebApplicationType type, String answer, int status) {
		String path = (type == WebApplicationType.SERVLET) ? "/blocking/me?x=a%20b" : "/reactive/me?x=a%20b";
		try (ConnectedApplication advised = ConnectedApplication.start(type, this.sandbox,
				Map.of("lofty.oauth2.on-authorization-required", answer))) {
			HttpResponse<String> page = advised.browser().get(path, "Accept", "text/html,*/*;q=0.8");
			assertThat(page.statusCode()).isEqualTo(status);
			if (status == 302) {
				assertThat(page.headers().firstValue("Location").orElseThrow())
					.endsWith("/lofty/connect?returnTo=%2F" + path.substring(1, 3)
							+ path.substring(3)
								.replace("/", "%2F")
								.replace("?", "%3F")
								.replace("=", "%3D")
								.replace("%20", "%2520"));
			}
			HttpResponse<String> data = advised.browser().get(path, "Accept", "application/json");
			assertThat(data.statusCode()).isEqualTo(401);
			assertThat(data.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(data.body()).contains("\"title\":\"Lofty account required\"",
					"\"detail\":\"Connect a Lofty account first.\"", "\"connectPath\":\"/lofty/connect\"");
		}
	}

	private String connect() {
		this.application.connect(this.application.browser());
		return this.application.events().get(0).principalName();
	}

}
