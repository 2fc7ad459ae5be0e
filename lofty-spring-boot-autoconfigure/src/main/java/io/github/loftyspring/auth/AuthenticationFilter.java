package io.github.loftyspring.auth;

import java.net.URI;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * Authentication's stage in the way of a call: puts the account's credential on the
 * request, in place of an {@code Authorization} header that is there already. Requests
 * that lead elsewhere than to the API's origin are refused before any credential is
 * looked at.
 * <p>
 * When the server refuses an access token, by 401 or by 400 with code 200058 if it has
 * taken the token before, that token is dropped and the call repeated once with another
 * one. A second refusal is passed on, as are those of API keys and every 403.
 *
 * @since 0.1.0
 */
public final class AuthenticationFilter implements ExchangeFilterFunction {

	private final LoftyAuthorizedClients clients;

	private final Origin origin;

	/**
	 * Creates the stage.
	 * @param clients the accounts
	 * @param baseUrl the API's root, to whose origin alone credentials go
	 * @throws IllegalArgumentException if the root is not an absolute HTTP URL, or has
	 * user information
	 */
	public AuthenticationFilter(LoftyAuthorizedClients clients, URI baseUrl) {
		Assert.notNull(clients, "'clients' must not be null");
		Assert.notNull(baseUrl, "'baseUrl' must not be null");
		this.clients = clients;
		this.origin = Origin.of(baseUrl, "baseUrl");
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return Mono.deferContextual((context) -> {
			this.origin.require(request.url());
			Selection selection = AccountSelection.of(request, context);
			AuthorizationHeader header = this.clients.currentHeader(selection);
			return (header != null) ? exchange(selection, header, request, next) : this.clients.header(selection)
				.flatMap((obtained) -> exchange(selection, obtained, request, next));
		});
	}

	private Mono<ClientResponse> exchange(Selection selection, AuthorizationHeader header, ClientRequest request,
			ExchangeFunction next) {
		Mono<ClientResponse> exchange = next.exchange(new AuthenticatedRequest(request, header));
		return (header instanceof BearerToken token)
				? exchange.flatMap((response) -> answered(selection, token, response, request, next)) : exchange;
	}

	private Mono<ClientResponse> answered(Selection selection, BearerToken token, ClientResponse response,
			ClientRequest request, ExchangeFunction next) {
		int status = response.statusCode().value();
		if (status == HttpStatus.UNAUTHORIZED.value()) {
			return response.releaseBody().onErrorComplete().then(repeat(selection, token, request, next));
		}
		if (status == HttpStatus.BAD_REQUEST.value() && token.hasWorked()) {
			return BufferedAnswer.of(response)
				.flatMap((answer) -> answer.refusesUser() ? repeat(selection, token, request, next)
						: Mono.just(answer.response()));
		}
		noteSuccess(token, response);
		return Mono.just(response);
	}

	private Mono<ClientResponse> repeat(Selection selection, BearerToken refused, ClientRequest request,
			ExchangeFunction next) {
		return Mono.defer(() -> this.clients.replaceHeader(selection, refused))
			.flatMap((header) -> next.exchange(new AuthenticatedRequest(request, header)).doOnNext((response) -> {
				if (header instanceof BearerToken token) {
					noteSuccess(token, response);
				}
			}));
	}

	private static void noteSuccess(BearerToken token, ClientResponse response) {
		if (response.statusCode().value() < HttpStatus.BAD_REQUEST.value()) {
			token.markAsWorking();
		}
	}

}
