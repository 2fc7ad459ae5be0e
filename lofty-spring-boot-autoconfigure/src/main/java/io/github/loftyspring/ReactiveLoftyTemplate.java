package io.github.loftyspring;

import java.security.Principal;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.github.loftyspring.api.ApiCalls;
import io.github.loftyspring.api.UnexpectedAnswerException;
import io.github.loftyspring.api.agent.ReactiveAgentOperations;
import io.github.loftyspring.api.ai.ReactiveAiOperations;
import io.github.loftyspring.api.appointment.ReactiveAppointmentOperations;
import io.github.loftyspring.api.calendar.ReactiveCalendarOperations;
import io.github.loftyspring.api.call.ReactiveCallOperations;
import io.github.loftyspring.api.communication.ReactiveCommunicationOperations;
import io.github.loftyspring.api.lead.ReactiveLeadOperations;
import io.github.loftyspring.api.listing.ReactiveListingOperations;
import io.github.loftyspring.api.manuallog.ReactiveManualLogOperations;
import io.github.loftyspring.api.member.ReactiveMemberOperations;
import io.github.loftyspring.api.note.ReactiveNoteOperations;
import io.github.loftyspring.api.notification.ReactiveNotificationOperations;
import io.github.loftyspring.api.organization.ReactiveOrganizationOperations;
import io.github.loftyspring.api.routing.ReactiveRoutingOperations;
import io.github.loftyspring.api.salesagent.ReactiveSalesAgentOperations;
import io.github.loftyspring.api.systemlog.ReactiveSystemLogOperations;
import io.github.loftyspring.api.task.ReactiveTaskOperations;
import io.github.loftyspring.api.task.ReactiveTaskV1Operations;
import io.github.loftyspring.api.team.ReactiveTeamFeatureOperations;
import io.github.loftyspring.api.transaction.ReactiveTransactionOperations;
import io.github.loftyspring.api.vendor.ReactiveVendorOperations;
import io.github.loftyspring.api.webhook.ReactiveWebhookOperations;
import io.github.loftyspring.auth.AccountSelection;
import io.github.loftyspring.http.CallDescription;
import io.github.loftyspring.http.JsonCodecs;
import io.github.loftyspring.ratelimit.CallPriority;
import io.github.loftyspring.ratelimit.LoftyRateLimiter;
import io.github.loftyspring.ratelimit.RateLimitSnapshot;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import tools.jackson.core.JacksonException;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapter;

/**
 * Makes the calls of {@link ReactiveLoftyOperations} through a {@link WebClient} whose
 * filters are the stages of {@link io.github.loftyspring.http.CallPipeline}. Immutable
 * and safe to share.
 *
 * @since 0.1.0
 */
public final class ReactiveLoftyTemplate implements ReactiveLoftyOperations {

	/** The one operation of Lofty that answers 406 unless it is asked for XML. */
	private static final String XML_OPERATION = "/v1.0/getPublishedListings";

	private final WebClient client;

	private final JsonCodecs codecs;

	private final @Nullable LoftyRateLimiter quota;

	private final LoftyExceptionTranslator translator = new LoftyExceptionTranslator();

	private final ApiCalls calls;

	/** What these operations say of their calls: for whom they are, how urgent. */
	private final @Nullable UnaryOperator<Context> context;

	/**
	 * Creates a template for the default account.
	 * @param client the client, with base URL, codecs and the pipeline's stages
	 * @param codecs the client's JSON
	 * @param quota the quota that the client keeps, {@code null} for none
	 */
	public ReactiveLoftyTemplate(WebClient client, JsonCodecs codecs, @Nullable LoftyRateLimiter quota) {
		Assert.notNull(client, "'client' must not be null");
		Assert.notNull(codecs, "'codecs' must not be null");
		this.client = client;
		this.codecs = codecs;
		this.quota = quota;
		this.context = null;
		this.calls = ApiCalls
			.of(() -> HttpServiceProxyFactory
				.builderFor(new TranslatingExchangeAdapter(client, this.translator, UnaryOperator.identity())))
			.withErrors(ReactiveLoftyTemplate::translate);
	}

	private ReactiveLoftyTemplate(ReactiveLoftyTemplate template, UnaryOperator<Context> addition) {
		this.client = template.client;
		this.codecs = template.codecs;
		this.quota = template.quota;
		UnaryOperator<Context> before = template.context;
		this.context = (before != null) ? (context) -> addition.apply(before.apply(context)) : addition;
		this.calls = template.calls.withContext(addition);
	}

	@Override
	public <T> Mono<T> get(String uriTemplate, Class<T> responseType, Object... uriVariables) {
		Assert.notNull(responseType, "'responseType' must not be null");
		return call(HttpMethod.GET, uriTemplate, null, (response) -> response.bodyToMono(responseType), uriVariables);
	}

	@Override
	public <T> Mono<T> get(String uriTemplate, ParameterizedTypeReference<T> responseType, Object... uriVariables) {
		Assert.notNull(responseType, "'responseType' must not be null");
		return call(HttpMethod.GET, uriTemplate, null, (response) -> response.bodyToMono(responseType), uriVariables);
	}

	@Override
	public <T> Mono<T> post(String uriTemplate, Object body, Class<T> responseType, Object... uriVariables) {
		Assert.notNull(responseType, "'responseType' must not be null");
		return call(HttpMethod.POST, uriTemplate, json(body), (response) -> response.bodyToMono(responseType),
				uriVariables);
	}

	@Override
	public <T> Mono<T> put(String uriTemplate, Object body, Class<T> responseType, Object... uriVariables) {
		Assert.notNull(responseType, "'responseType' must not be null");
		return call(HttpMethod.PUT, uriTemplate, json(body), (response) -> response.bodyToMono(responseType),
				uriVariables);
	}

	@Override
	public <T> Mono<T> delete(String uriTemplate, Class<T> responseType, Object... uriVariables) {
		Assert.notNull(responseType, "'responseType' must not be null");
		return call(HttpMethod.DELETE, uriTemplate, null, (response) -> response.bodyToMono(responseType),
				uriVariables);
	}

	@Override
	public ReactiveLoftyOperations forAccount(String account) {
		return new ReactiveLoftyTemplate(this, AccountSelection.select(account));
	}

	@Override
	public ReactiveLoftyOperations withPriority(CallPriority priority) {
		Assert.notNull(priority, "'priority' must not be null");
		return new ReactiveLoftyTemplate(this, priority::in);
	}

	@Override
	public ReactiveLoftyOperations forPrincipal(Principal user) {
		return new ReactiveLoftyTemplate(this, AccountSelection.select(user));
	}

	@Override
	public RateLimitSnapshot rateLimit() {
		Assert.state(this.quota != null,
				"The quota is not followed: 'lofty.rate-limit.enabled' is false. Remove the property to follow it.");
		return this.quota.snapshot();
	}

	@Override
	public <A> A client(Class<A> httpInterface) {
		Assert.notNull(httpInterface, "'httpInterface' must not be null");
		return HttpServiceProxyFactory.builderFor(exchangeAdapter()).build().createClient(httpInterface);
	}

	/**
	 * Returns what makes the calls of an application's own HTTP interfaces take the way
	 * of the calls of this template, for its account and with its priority.
	 * @return the adapter, for reactive methods and for those that wait for the answer
	 */
	public ReactorHttpExchangeAdapter exchangeAdapter() {
		return new TranslatingExchangeAdapter(this.client, this.translator,
				(this.context != null) ? this.context : UnaryOperator.identity());
	}

	@Override
	public ReactiveLeadOperations leads() {
		return ReactiveLeadOperations.of(this.calls);
	}

	@Override
	public ReactiveTaskOperations tasks() {
		return ReactiveTaskOperations.of(this.calls);
	}

	@Override
	public ReactiveTaskV1Operations tasksV1() {
		return ReactiveTaskV1Operations.of(this.calls);
	}

	@Override
	public ReactiveCalendarOperations calendar() {
		return ReactiveCalendarOperations.of(this.calls);
	}

	@Override
	public ReactiveAppointmentOperations appointments() {
		return ReactiveAppointmentOperations.of(this.calls);
	}

	@Override
	public ReactiveNoteOperations notes() {
		return ReactiveNoteOperations.of(this.calls);
	}

	@Override
	public ReactiveCommunicationOperations communications() {
		return ReactiveCommunicationOperations.of(this.calls);
	}

	@Override
	public ReactiveCallOperations calls() {
		return ReactiveCallOperations.of(this.calls);
	}

	@Override
	public ReactiveManualLogOperations manualLogs() {
		return ReactiveManualLogOperations.of(this.calls);
	}

	@Override
	public ReactiveSystemLogOperations systemLogs() {
		return ReactiveSystemLogOperations.of(this.calls);
	}

	@Override
	public ReactiveTransactionOperations transactions() {
		return ReactiveTransactionOperations.of(this.calls);
	}

	@Override
	public ReactiveListingOperations listings() {
		return ReactiveListingOperations.of(this.calls);
	}

	@Override
	public ReactiveMemberOperations members() {
		return ReactiveMemberOperations.of(this.calls);
	}

	@Override
	public ReactiveAgentOperations agents() {
		return ReactiveAgentOperations.of(this.calls);
	}

	@Override
	public ReactiveOrganizationOperations organization() {
		return ReactiveOrganizationOperations.of(this.calls);
	}

	@Override
	public ReactiveRoutingOperations routing() {
		return ReactiveRoutingOperations.of(this.calls);
	}

	@Override
	public ReactiveTeamFeatureOperations teamFeatures() {
		return ReactiveTeamFeatureOperations.of(this.calls);
	}

	@Override
	public ReactiveSalesAgentOperations salesAgents() {
		return ReactiveSalesAgentOperations.of(this.calls);
	}

	@Override
	public ReactiveAiOperations ai() {
		return ReactiveAiOperations.of(this.calls);
	}

	@Override
	public ReactiveNotificationOperations notifications() {
		return ReactiveNotificationOperations.of(this.calls);
	}

	@Override
	public ReactiveWebhookOperations webhooks() {
		return ReactiveWebhookOperations.of(this.calls);
	}

	@Override
	public ReactiveVendorOperations vendors() {
		return ReactiveVendorOperations.of(this.calls);
	}

	private <T> Mono<T> call(HttpMethod method, String uriTemplate, @Nullable Object body,
			Function<WebClient.ResponseSpec, Mono<T>> read, Object[] uriVariables) {
		check(uriTemplate, uriVariables);
		WebClient.RequestBodySpec request = this.client.method(method).uri(uriTemplate, uriVariables);
		if (uriTemplate.startsWith(XML_OPERATION)) {
			request.accept(MediaType.APPLICATION_XML);
		}
		if (body != null) {
			request.bodyValue(body);
		}
		Mono<T> call = read.apply(request.retrieve())
			.onErrorMap((failure) -> this.translator.failed(new CallDescription(method, uriTemplate), failure));
		return (this.context != null) ? call.contextWrite(this.context::apply) : call;
	}

	private static Throwable translate(Throwable failure) {
		return (failure instanceof UnexpectedAnswerException)
				? new LoftyTransportException("Lofty's answer cannot be used: " + failure.getMessage(), failure)
				: failure;
	}

	private static void check(String uriTemplate, Object[] uriVariables) {
		Assert.hasText(uriTemplate, "'uriTemplate' must not be empty");
		Assert.isTrue(uriTemplate.startsWith("/") && !uriTemplate.startsWith("//"),
				() -> "'uriTemplate' must be a path below lofty.base-url that starts with one '/', but was '%s'"
					.formatted(uriTemplate.replaceFirst("\\?.*", "")));
		Assert.notNull(uriVariables, "'uriVariables' must not be null");
		for (int i = 0; i < uriVariables.length; i++) {
			int number = i + 1;
			Assert.notNull(uriVariables[i], () -> "'uriVariables' must not contain null: value %d of '%s' is missing"
				.formatted(number, uriTemplate));
		}
	}

	/**
	 * Writes a body before anything else happens, so that one that cannot be written
	 * costs no permit, and a repeated attempt does not write it again.
	 */
	private Object json(Object body) {
		Assert.notNull(body, "'body' must not be null");
		if (body instanceof String || body instanceof byte[]) {
			return body;
		}
		try {
			return this.codecs.mapper().writeValueAsBytes(body);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("'body' of type %s cannot be written as JSON: %s"
				.formatted(body.getClass().getName(), ex.getOriginalMessage()), ex);
		}
	}

}
