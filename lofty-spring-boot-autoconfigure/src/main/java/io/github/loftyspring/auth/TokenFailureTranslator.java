package io.github.loftyspring.auth;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.web.reactive.function.client.WebClientException;

/**
 * Gives a token request a longest time, and its failures words without secrets.
 */
final class TokenFailureTranslator {

	private final String request;

	private final SecretRedactor redactor;

	/**
	 * Creates a translator for one request.
	 * @param owner for whom the token is, such as {@code account 'ada'}
	 * @param tokenUri the token endpoint
	 * @param redactor knows the secrets of the request
	 */
	TokenFailureTranslator(String owner, URI tokenUri, SecretRedactor redactor) {
		this.request = "Token request for %s to %s".formatted(owner, Origin.describe(tokenUri) + tokenUri.getRawPath());
		this.redactor = redactor;
	}

	/**
	 * Translates.
	 * @param answer the answer to come
	 * @param timeout its longest time
	 * @return the answer, or a {@link TokenRequestException}
	 */
	Mono<OAuth2AccessTokenResponse> translate(Mono<OAuth2AccessTokenResponse> answer, Duration timeout) {
		return answer.timeout(timeout)
			.onErrorMap(TokenAnswerException.class, this::refused)
			.onErrorMap(TimeoutException.class, (ex) -> unanswered("none within " + timeout.toMillis() + " ms", null))
			.onErrorMap((ex) -> ex instanceof Exception && !(ex instanceof TokenRequestException), this::failed);
	}

	private TokenRequestException refused(TokenAnswerException ex) {
		String error = line(ex.error());
		String description = line(ex.description());
		String reason = Stream.of(error, description).filter(Objects::nonNull).collect(Collectors.joining(", "));
		String message = "%s failed with status %d: %s".formatted(this.request, ex.status(),
				reason.isEmpty() ? "the answer does not tell why" : reason);
		return new TokenRequestException(message, ex.status(), error, description, ex.retryAfter(), ex.getCause());
	}

	// The exception of the WebClient holds the headers that were sent, credentials and
	// all.
	private TokenRequestException failed(Throwable ex) {
		Throwable cause = (ex instanceof WebClientException) ? ex.getCause() : ex;
		Throwable named = (cause != null) ? cause : ex;
		String words = line(String.valueOf(named.getMessage()));
		return unanswered(named.getClass().getSimpleName() + ", " + words, cause);
	}

	private TokenRequestException unanswered(String reason, @Nullable Throwable cause) {
		return new TokenRequestException(this.request + " got no answer: " + reason, 0, null, null, null, cause);
	}

	private @Nullable String line(@Nullable String text) {
		return (text != null) ? ReadableText.of(this.redactor.redact(text)) : null;
	}

}
