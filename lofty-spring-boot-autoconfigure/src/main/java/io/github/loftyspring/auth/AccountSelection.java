package io.github.loftyspring.auth;

import java.security.Principal;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import reactor.util.context.Context;
import reactor.util.context.ContextView;

import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.ClientRequest;

/**
 * Says which account a call is for, by its name or by the user who connected it: an
 * attribute of the request, or else an entry in the Reactor context, or else
 * {@link #DEFAULT}.
 *
 * @since 0.1.0
 */
public final class AccountSelection {

	/**
	 * The account used where none is named.
	 */
	public static final String DEFAULT = "default";

	private static final String KEY = AccountSelection.class.getName();

	private AccountSelection() {
	}

	/**
	 * Selects an account for all calls upstream, for {@code Mono.contextWrite} and
	 * {@code Flux.contextWrite}.
	 * @param account the account's name
	 * @return what adds it to the context
	 * @throws IllegalArgumentException if the name is empty
	 */
	public static UnaryOperator<Context> select(String account) {
		Assert.hasText(account, "'account' must not be empty");
		Selection selection = new Selection(Selection.Kind.ACCOUNT, account);
		return (context) -> context.put(KEY, selection);
	}

	/**
	 * Selects the account that a user connected, for all calls upstream.
	 * @param user the user, known by its name
	 * @return what adds the user to the context
	 * @throws IllegalArgumentException if the user has no name
	 */
	public static UnaryOperator<Context> select(Principal user) {
		Selection selection = selection(user);
		return (context) -> context.put(KEY, selection);
	}

	/**
	 * Selects an account for one call, for the {@code attributes} of a {@code WebClient}
	 * request. It comes before the account in the context.
	 * @param account the account's name
	 * @return what adds it to the attributes
	 * @throws IllegalArgumentException if the name is empty
	 */
	public static Consumer<Map<String, Object>> account(String account) {
		Assert.hasText(account, "'account' must not be empty");
		Selection selection = new Selection(Selection.Kind.ACCOUNT, account);
		return (attributes) -> attributes.put(KEY, selection);
	}

	/**
	 * Selects the account that a user connected, for one call. It comes before what is
	 * selected in the context.
	 * @param user the user, known by its name
	 * @return what adds the user to the attributes
	 * @throws IllegalArgumentException if the user has no name
	 */
	public static Consumer<Map<String, Object>> user(Principal user) {
		Selection selection = selection(user);
		return (attributes) -> attributes.put(KEY, selection);
	}

	private static Selection selection(Principal user) {
		Assert.notNull(user, "'user' must not be null");
		Assert.hasText(user.getName(), "'user' must have a name");
		return new Selection(Selection.Kind.USER, user.getName());
	}

	/**
	 * Tells the accounts of calls apart.
	 * @param request the request
	 * @param context the context of its subscriber
	 * @return what is equal for calls of the same account; its text may be shown
	 */
	public static Object identity(ClientRequest request, ContextView context) {
		return of(request, context);
	}

	/**
	 * Returns what a call is for.
	 * @param request the request
	 * @param context the context of its subscriber
	 * @return what is selected, {@link Selection#NONE} if nothing is
	 */
	static Selection of(ClientRequest request, ContextView context) {
		if (request.attributes().get(KEY) instanceof Selection selection) {
			return selection;
		}
		return context.hasKey(KEY) ? context.get(KEY) : Selection.NONE;
	}

}
