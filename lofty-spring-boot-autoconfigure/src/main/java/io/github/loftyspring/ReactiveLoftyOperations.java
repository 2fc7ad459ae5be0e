package io.github.loftyspring;

import java.security.Principal;

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
import io.github.loftyspring.ratelimit.CallPriority;
import io.github.loftyspring.ratelimit.RateLimitSnapshot;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;

/**
 * Calls to Lofty that never block. Each call is made on subscription, authenticated for
 * its account, stays inside the quota, is repeated where that is safe, and fails with a
 * {@link LoftyException}. Wrong arguments are refused with an
 * {@link IllegalArgumentException} before anything is sent.
 * <p>
 * The URI template is a path below {@code lofty.base-url}, such as
 * {@code /v1.0/leads/{leadId}}; its variables are encoded.
 *
 * @since 0.1.0
 * @see LoftyOperations
 */
public interface ReactiveLoftyOperations {

	/**
	 * Reads.
	 * @param <T> the type of the answer
	 * @param uriTemplate path below the base URL
	 * @param responseType what the body is read as; {@code String} for the text itself
	 * @param uriVariables values of the template's variables, in order
	 * @return the answer, empty for an empty body
	 */
	<T> Mono<T> get(String uriTemplate, Class<T> responseType, Object... uriVariables);

	/**
	 * Reads a generic type.
	 * @param <T> the type of the answer
	 * @param uriTemplate path below the base URL
	 * @param responseType what the body is read as
	 * @param uriVariables values of the template's variables, in order
	 * @return the answer, empty for an empty body
	 */
	<T> Mono<T> get(String uriTemplate, ParameterizedTypeReference<T> responseType, Object... uriVariables);

	/**
	 * Creates, or orders something. Not repeated after a failure that may have reached
	 * the server.
	 * @param <T> the type of the answer
	 * @param uriTemplate path below the base URL
	 * @param body written as JSON; a {@code String} or {@code byte[]} is JSON already
	 * @param responseType what the body of the answer is read as
	 * @param uriVariables values of the template's variables, in order
	 * @return the answer, empty for an empty body
	 */
	<T> Mono<T> post(String uriTemplate, Object body, Class<T> responseType, Object... uriVariables);

	/**
	 * Changes.
	 * @param <T> the type of the answer
	 * @param uriTemplate path below the base URL
	 * @param body written as JSON; a {@code String} or {@code byte[]} is JSON already
	 * @param responseType what the body of the answer is read as
	 * @param uriVariables values of the template's variables, in order
	 * @return the answer, empty for an empty body
	 */
	<T> Mono<T> put(String uriTemplate, Object body, Class<T> responseType, Object... uriVariables);

	/**
	 * Deletes.
	 * @param <T> the type of the answer
	 * @param uriTemplate path below the base URL
	 * @param responseType what the body of the answer is read as
	 * @param uriVariables values of the template's variables, in order
	 * @return the answer, empty for an empty body
	 */
	<T> Mono<T> delete(String uriTemplate, Class<T> responseType, Object... uriVariables);

	/**
	 * Returns operations for another account. Costs nothing; the account is looked up by
	 * the first call.
	 * @param account a name of {@code lofty.accounts}, or one that the application's
	 * {@link io.github.loftyspring.auth.LoftyAccountResolver} knows
	 * @return the same operations for that account
	 */
	ReactiveLoftyOperations forAccount(String account);

	/**
	 * Returns operations whose calls have a priority. Background calls leave a share of
	 * the quota to interactive ones, {@code lofty.rate-limit.interactive-share}, and wait
	 * behind them.
	 * @param priority how urgent the calls are; interactive unless said otherwise
	 * @return the same operations with that priority
	 */
	ReactiveLoftyOperations withPriority(CallPriority priority);

	/**
	 * Returns operations for the Lofty account that a user of the application connected.
	 * Costs nothing; the authorization is looked up by the first call, which fails with a
	 * {@link LoftyAuthorizationRequiredException} if there is none. In a web request the
	 * signed-in user is used by default; this is for jobs, listeners and other threads.
	 * @param user the user, of whom only the name is kept
	 * @return the same operations for that user
	 * @throws IllegalArgumentException if the user has no name
	 */
	ReactiveLoftyOperations forPrincipal(Principal user);

	/**
	 * Returns the quota as last known.
	 * @return limit, remaining requests, end of the window
	 * @throws IllegalStateException if {@code lofty.rate-limit.enabled} is false
	 */
	RateLimitSnapshot rateLimit();

	/**
	 * Makes a client of an application's own HTTP interface. Its calls take the same way
	 * as those of these operations, for the same account and with the same priority. Its
	 * methods may return answers, which are waited for, or publishers. Making one takes
	 * some reflection, so it is to be kept.
	 * @param <A> the type of the interface
	 * @param httpInterface an interface with
	 * {@link org.springframework.web.service.annotation.HttpExchange} methods
	 * @return the client
	 */
	<A> A client(Class<A> httpInterface);

	/**
	 * Returns the operations on leads.
	 * @return the operations
	 */
	ReactiveLeadOperations leads();

	/**
	 * Returns the operations on tasks.
	 * @return the operations
	 */
	ReactiveTaskOperations tasks();

	/**
	 * Returns the operations on tasks in version 1 of the API.
	 * @return the operations
	 */
	ReactiveTaskV1Operations tasksV1();

	/**
	 * Returns the operations on the calendar.
	 * @return the operations
	 */
	ReactiveCalendarOperations calendar();

	/**
	 * Returns the operations on appointments.
	 * @return the operations
	 */
	ReactiveAppointmentOperations appointments();

	/**
	 * Returns the operations on notes about leads.
	 * @return the operations
	 */
	ReactiveNoteOperations notes();

	/**
	 * Returns the operations on texts, e-mails and calls.
	 * @return the operations
	 */
	ReactiveCommunicationOperations communications();

	/**
	 * Returns the operations on calls.
	 * @return the operations
	 */
	ReactiveCallOperations calls();

	/**
	 * Returns the operations on calls, e-mails and texts that were logged by hand.
	 * @return the operations
	 */
	ReactiveManualLogOperations manualLogs();

	/**
	 * Returns the operations on what Lofty logs about leads.
	 * @return the operations
	 */
	ReactiveSystemLogOperations systemLogs();

	/**
	 * Returns the operations on transactions.
	 * @return the operations
	 */
	ReactiveTransactionOperations transactions();

	/**
	 * Returns the operations on listings.
	 * @return the operations
	 */
	ReactiveListingOperations listings();

	/**
	 * Returns the operations on members of the team.
	 * @return the operations
	 */
	ReactiveMemberOperations members();

	/**
	 * Returns the operations on agents.
	 * @return the operations
	 */
	ReactiveAgentOperations agents();

	/**
	 * Returns the operations on the organization.
	 * @return the operations
	 */
	ReactiveOrganizationOperations organization();

	/**
	 * Returns the operations on the routing of leads.
	 * @return the operations
	 */
	ReactiveRoutingOperations routing();

	/**
	 * Returns the operations on what a team sets up for itself.
	 * @return the operations
	 */
	ReactiveTeamFeatureOperations teamFeatures();

	/**
	 * Returns the operations on sales agents.
	 * @return the operations
	 */
	ReactiveSalesAgentOperations salesAgents();

	/**
	 * Returns the operations on what Lofty works out by AI.
	 * @return the operations
	 */
	ReactiveAiOperations ai();

	/**
	 * Returns the operations on notifications to agents.
	 * @return the operations
	 */
	ReactiveNotificationOperations notifications();

	/**
	 * Returns the operations on subscriptions to webhooks.
	 * @return the operations
	 */
	ReactiveWebhookOperations webhooks();

	/**
	 * Returns the operations on vendors.
	 * @return the operations
	 */
	ReactiveVendorOperations vendors();

}
