package io.github.loftyspring.auth;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.AbstractWebClientReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.DefaultOAuth2TokenRequestHeadersConverter;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;

/**
 * Asks a token endpoint for tokens the way Lofty wants it: beside HTTP Basic with
 * credentials as they are and {@code client_id} as a parameter.
 *
 * @param <T> the grant's requests
 */
final class TokenEndpoint<T extends AbstractOAuth2AuthorizationGrantRequest> {

	private final OAuth2Settings settings;

	private final AbstractWebClientReactiveOAuth2AccessTokenResponseClient<T> client;

	/**
	 * Creates the endpoint.
	 * @param client the grant's client; further parameters are added to it beforehand
	 * @param settings how tokens are fetched
	 * @param webClient sends the requests
	 * @param clock the time that {@code Retry-After} is compared with
	 */
	TokenEndpoint(AbstractWebClientReactiveOAuth2AccessTokenResponseClient<T> client, OAuth2Settings settings,
			WebClient webClient, InstantSource clock) {
		this.settings = settings;
		this.client = client;
		DefaultOAuth2TokenRequestHeadersConverter<T> headers = new DefaultOAuth2TokenRequestHeadersConverter<>();
		headers.setEncodeClientCredentials(false);
		this.client.setHeadersConverter(headers);
		this.client.addParametersConverter(TokenEndpoint::clientId);
		this.client.setBodyExtractor(new TokenAnswerReader(clock));
		this.client.setWebClient(webClient);
	}

	private static <R extends AbstractOAuth2AuthorizationGrantRequest> MultiValueMap<String, String> clientId(
			R request) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		if (ClientAuthenticationMethod.CLIENT_SECRET_BASIC
			.equals(request.getClientRegistration().getClientAuthenticationMethod())) {
			parameters.add(OAuth2ParameterNames.CLIENT_ID, request.getClientRegistration().getClientId());
		}
		return parameters;
	}

	/**
	 * Asks for a token, each time it is subscribed to.
	 * @param request what to ask for
	 * @param purpose what the token is for, as messages tell it
	 * @param redactor takes the request's secrets out of messages
	 * @return the answer, or a {@link TokenRequestException}
	 */
	Mono<OAuth2AccessTokenResponse> request(T request, String purpose, SecretRedactor redactor) {
		Duration timeout = this.settings.requestTimeout();
		Messages messages = new Messages("Token request for %s to %s".formatted(purpose,
				Origin.describe(this.settings.tokenUri()) + this.settings.tokenUri().getRawPath()), redactor);
		return this.client.getTokenResponse(request)
			.timeout(timeout)
			.onErrorMap(TokenAnswerException.class, messages::refused)
			.onErrorMap(TimeoutException.class,
					(ex) -> messages.unanswered("none within " + timeout.toMillis() + " ms", null))
			.onErrorMap((ex) -> ex instanceof Exception && !(ex instanceof TokenRequestException), messages::failed);
	}

	private record Messages(String request, SecretRedactor redactor) {

		TokenRequestException refused(TokenAnswerException ex) {
			String error = line(ex.error());
			String description = line(ex.description());
			String reason = Stream.of(error, description).filter(Objects::nonNull).collect(Collectors.joining(", "));
			String message = "%s failed with status %d: %s".formatted(this.request, ex.status(),
					reason.isEmpty() ? "the answer does not tell why" : reason);
			return new TokenRequestException(message, ex.status(), error, description, ex.retryAfter(), ex.getCause());
		}

		// The exception of the WebClient holds the headers that were sent, credentials
		// and all.
		TokenRequestException failed(Throwable ex) {
			Throwable cause = (ex instanceof WebClientException) ? ex.getCause() : ex;
			Throwable named = (cause != null) ? cause : ex;
			String words = line(String.valueOf(named.getMessage()));
			return unanswered(named.getClass().getSimpleName() + ", " + words, cause);
		}

		TokenRequestException unanswered(String reason, @Nullable Throwable cause) {
			return new TokenRequestException(this.request + " got no answer: " + reason, 0, null, null, null, cause);
		}

		private @Nullable String line(@Nullable String text) {
			return (text != null) ? ReadableText.of(this.redactor.redact(text)) : null;
		}

	}

}
