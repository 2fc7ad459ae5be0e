package io.github.loftyspring.auth;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import reactor.util.context.Context;
import reactor.util.context.ContextView;

import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.ClientRequest;

/**
 * Says which account a call is for: an attribute of the request, or else an entry in the
 * Reactor context, or else {@link #DEFAULT}.
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
		return (context) -> context.put(KEY, account);
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
		return (attributes) -> attributes.put(KEY, account);
	}

	/**
	 * Returns the account that a call is for.
	 * @param request the request
	 * @param context the context of its subscriber
	 * @return the account's name
	 */
	public static String of(ClientRequest request, ContextView context) {
		if (request.attributes().get(KEY) instanceof String account) {
			return account;
		}
		return context.hasKey(KEY) ? context.get(KEY) : DEFAULT;
	}

}
