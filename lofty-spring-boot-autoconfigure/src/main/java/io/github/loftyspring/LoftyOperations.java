package io.github.loftyspring;

import java.security.Principal;

import io.github.loftyspring.api.lead.LeadOperations;
import io.github.loftyspring.api.note.NoteOperations;
import io.github.loftyspring.ratelimit.CallPriority;
import io.github.loftyspring.ratelimit.RateLimitSnapshot;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;

/**
 * Calls to Lofty that return when they are answered. Each call is authenticated for its
 * account, stays inside the quota, is repeated where that is safe, and fails with a
 * {@link LoftyException}. Wrong arguments are refused with an
 * {@link IllegalArgumentException} before anything is sent. An interrupt ends a call with
 * a {@link LoftyTransportException} and leaves the thread's interrupt flag set.
 * <p>
 * The URI template is a path below {@code lofty.base-url}, such as
 * {@code /v1.0/leads/{leadId}}; its variables are encoded.
 *
 * @since 0.1.0
 * @see ReactiveLoftyOperations
 */
public interface LoftyOperations {

	/**
	 * Reads.
	 * @param <T> the type of the answer
	 * @param uriTemplate path below the base URL
	 * @param responseType what the body is read as; {@code String} for the text itself
	 * @param uriVariables values of the template's variables, in order
	 * @return the answer, {@code null} for an empty body
	 */
	<T> @Nullable T get(String uriTemplate, Class<T> responseType, Object... uriVariables);

	/**
	 * Reads a generic type.
	 * @param <T> the type of the answer
	 * @param uriTemplate path below the base URL
	 * @param responseType what the body is read as
	 * @param uriVariables values of the template's variables, in order
	 * @return the answer, {@code null} for an empty body
	 */
	<T> @Nullable T get(String uriTemplate, ParameterizedTypeReference<T> responseType, Object... uriVariables);

	/**
	 * Creates, or orders something. Not repeated after a failure that may have reached
	 * the server.
	 * @param <T> the type of the answer
	 * @param uriTemplate path below the base URL
	 * @param body written as JSON; a {@code String} or {@code byte[]} is JSON already
	 * @param responseType what the body of the answer is read as
	 * @param uriVariables values of the template's variables, in order
	 * @return the answer, {@code null} for an empty body
	 */
	<T> @Nullable T post(String uriTemplate, Object body, Class<T> responseType, Object... uriVariables);

	/**
	 * Changes.
	 * @param <T> the type of the answer
	 * @param uriTemplate path below the base URL
	 * @param body written as JSON; a {@code String} or {@code byte[]} is JSON already
	 * @param responseType what the body of the answer is read as
	 * @param uriVariables values of the template's variables, in order
	 * @return the answer, {@code null} for an empty body
	 */
	<T> @Nullable T put(String uriTemplate, Object body, Class<T> responseType, Object... uriVariables);

	/**
	 * Deletes.
	 * @param <T> the type of the answer
	 * @param uriTemplate path below the base URL
	 * @param responseType what the body of the answer is read as
	 * @param uriVariables values of the template's variables, in order
	 * @return the answer, {@code null} for an empty body
	 */
	<T> @Nullable T delete(String uriTemplate, Class<T> responseType, Object... uriVariables);

	/**
	 * Returns operations for another account. Costs nothing; the account is looked up by
	 * the first call.
	 * @param account a name of {@code lofty.accounts}, or one that the application's
	 * {@link io.github.loftyspring.auth.LoftyAccountResolver} knows
	 * @return the same operations for that account
	 */
	LoftyOperations forAccount(String account);

	/**
	 * Returns operations whose calls have a priority. Background calls leave a share of
	 * the quota to interactive ones, {@code lofty.rate-limit.interactive-share}, and wait
	 * behind them.
	 * @param priority how urgent the calls are; interactive unless said otherwise
	 * @return the same operations with that priority
	 */
	LoftyOperations withPriority(CallPriority priority);

	/**
	 * Returns operations for the Lofty account that a user of the application connected.
	 * Costs nothing; the authorization is looked up by the first call, which fails with a
	 * {@link LoftyAuthorizationRequiredException} if there is none. In a web request the
	 * signed-in user is used by default; this is for jobs, listeners and other threads.
	 * @param user the user, of whom only the name is kept
	 * @return the same operations for that user
	 * @throws IllegalArgumentException if the user has no name
	 */
	LoftyOperations forPrincipal(Principal user);

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
	LeadOperations leads();

	/**
	 * Returns the operations on notes about leads.
	 * @return the operations
	 */
	NoteOperations notes();

}
