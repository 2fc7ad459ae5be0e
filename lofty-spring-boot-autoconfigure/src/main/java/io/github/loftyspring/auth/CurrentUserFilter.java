package io.github.loftyspring.auth;

import java.util.function.UnaryOperator;

import reactor.core.publisher.Mono;

import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * The stage that selects the signed-in user for calls that select nothing. It comes
 * first, as only there the thread is still the caller's.
 *
 * @since 0.1.0
 */
public final class CurrentUserFilter implements ExchangeFilterFunction {

	private final CurrentUser currentUser;

	/**
	 * Creates the stage.
	 * @param currentUser finds the user
	 */
	public CurrentUserFilter(CurrentUser currentUser) {
		Assert.notNull(currentUser, "'currentUser' must not be null");
		this.currentUser = currentUser;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return Mono.deferContextual((context) -> {
			if (AccountSelection.of(request, context) != Selection.NONE) {
				return next.exchange(request);
			}
			return this.currentUser.find()
				.map(AccountSelection::select)
				.defaultIfEmpty(UnaryOperator.identity())
				.flatMap((selection) -> next.exchange(request).contextWrite(selection::apply));
		});
	}

}
