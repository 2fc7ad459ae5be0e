package io.github.loftyspring.auth;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.endpoint.DefaultOAuth2TokenRequestHeadersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;

/**
 * Asks a token endpoint for tokens the way Lofty wants it: with {@code customer_key}, and
 * beside HTTP Basic with credentials as they are and {@code client_id} as a parameter.
 */
final class TokenClient {

	private static final String CUSTOMER_KEY = "customer_key";

	private final OAuth2Settings settings;

	private final WebClientReactiveClientCredentialsTokenResponseClient client = new WebClientReactiveClientCredentialsTokenResponseClient();

	TokenClient(OAuth2Settings settings, WebClient webClient, InstantSource clock) {
		this.settings = settings;
		DefaultOAuth2TokenRequestHeadersConverter<OAuth2ClientCredentialsGrantRequest> headers = new DefaultOAuth2TokenRequestHeadersConverter<>();
		headers.setEncodeClientCredentials(false);
		this.client.setHeadersConverter(headers);
		this.client.addParametersConverter(TokenClient::furtherParameters);
		this.client.setBodyExtractor(new TokenAnswerReader(clock));
		this.client.setWebClient(webClient);
	}

	private static MultiValueMap<String, String> furtherParameters(OAuth2ClientCredentialsGrantRequest request) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		if (request instanceof CustomerKeyGrantRequest customer) {
			parameters.add(CUSTOMER_KEY, customer.credentials().customerKey());
		}
		if (ClientAuthenticationMethod.CLIENT_SECRET_BASIC
			.equals(request.getClientRegistration().getClientAuthenticationMethod())) {
			parameters.add(OAuth2ParameterNames.CLIENT_ID, request.getClientRegistration().getClientId());
		}
		return parameters;
	}

	/**
	 * Asks for a token, each time it is subscribed to.
	 * @param request what to ask for
	 * @return the token, or a {@link TokenRequestException}
	 */
	Mono<OAuth2AccessTokenResponse> request(CustomerKeyGrantRequest request) {
		Duration timeout = this.settings.requestTimeout();
		return this.client.getTokenResponse(request)
			.timeout(timeout)
			.onErrorMap(TokenAnswerException.class, (ex) -> refused(request, ex))
			.onErrorMap(TimeoutException.class,
					(ex) -> unanswered(request, "none within " + timeout.toMillis() + " ms", null))
			.onErrorMap((ex) -> ex instanceof Exception && !(ex instanceof TokenRequestException),
					(ex) -> failed(request, ex));
	}

	private TokenRequestException refused(CustomerKeyGrantRequest request, TokenAnswerException ex) {
		SecretRedactor redactor = new SecretRedactor(request.credentials());
		String error = line(redactor, ex.error());
		String description = line(redactor, ex.description());
		String reason = Stream.of(error, description).filter(Objects::nonNull).collect(Collectors.joining(", "));
		String message = "%s failed with status %d: %s".formatted(describe(request), ex.status(),
				reason.isEmpty() ? "the answer does not tell why" : reason);
		return new TokenRequestException(message, ex.status(), error, description, ex.retryAfter(), ex.getCause());
	}

	// The exception of the WebClient holds the headers that were sent, credentials and
	// all.
	private TokenRequestException failed(CustomerKeyGrantRequest request, Throwable ex) {
		Throwable cause = (ex instanceof WebClientException) ? ex.getCause() : ex;
		Throwable named = (cause != null) ? cause : ex;
		String words = line(new SecretRedactor(request.credentials()), String.valueOf(named.getMessage()));
		return unanswered(request, named.getClass().getSimpleName() + ", " + words, cause);
	}

	private TokenRequestException unanswered(CustomerKeyGrantRequest request, String reason,
			@Nullable Throwable cause) {
		return new TokenRequestException(describe(request) + " got no answer: " + reason, 0, null, null, null, cause);
	}

	private String describe(CustomerKeyGrantRequest request) {
		return "Token request for account '%s' to %s".formatted(request.getClientRegistration().getRegistrationId(),
				Origin.describe(this.settings.tokenUri()) + this.settings.tokenUri().getRawPath());
	}

	private static @Nullable String line(SecretRedactor redactor, @Nullable String text) {
		return (text != null) ? ReadableText.of(redactor.redact(text)) : null;
	}

}
