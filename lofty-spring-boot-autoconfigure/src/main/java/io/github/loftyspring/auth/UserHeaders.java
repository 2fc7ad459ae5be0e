package io.github.loftyspring.auth;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;

/**
 * Makes headers of users' access tokens. What is known of a token, that the server has
 * taken it before, stays known while the user has that token.
 */
final class UserHeaders {

	private final UserAuthorizations authorizations;

	private final String connectPath;

	private final ConcurrentMap<String, BearerToken> inUse = new ConcurrentHashMap<>();

	UserHeaders(UserAuthorizations authorizations, String connectPath) {
		this.authorizations = authorizations;
		this.connectPath = connectPath;
	}

	/**
	 * Obtains the header of a user.
	 * @param selection the user, or nobody
	 * @return the header, or an {@link AuthorizationRequiredException}
	 */
	Mono<AuthorizationHeader> header(Selection selection) {
		if (selection.kind() != Selection.Kind.USER) {
			return Mono.error(() -> new AuthorizationRequiredException(null, this.connectPath));
		}
		return headerOf(selection.name(), this.authorizations.authorize(selection.name()));
	}

	/**
	 * Obtains another header than the one that was refused.
	 * @param selection the user
	 * @param refused the header that was refused
	 * @return the header, or an {@link AuthorizationRequiredException}
	 */
	Mono<AuthorizationHeader> replace(Selection selection, AuthorizationHeader refused) {
		BearerToken token = (BearerToken) refused;
		return headerOf(selection.name(),
				this.authorizations.renew(selection.name(), token.authorizedClient().getAccessToken()));
	}

	private Mono<AuthorizationHeader> headerOf(String user, Mono<OAuth2AuthorizedClient> authorization) {
		return authorization.<AuthorizationHeader>map((found) -> header(user, found)).switchIfEmpty(Mono.error(() -> {
			this.inUse.remove(user);
			return new AuthorizationRequiredException(user, this.connectPath);
		}));
	}

	private BearerToken header(String user, OAuth2AuthorizedClient found) {
		BearerToken held = this.inUse.get(user);
		if (held != null && isSame(held.authorizedClient(), found)) {
			return held;
		}
		BearerToken token = new BearerToken(found);
		this.inUse.put(user, token);
		return token;
	}

	private static boolean isSame(OAuth2AuthorizedClient one, OAuth2AuthorizedClient other) {
		return one.getAccessToken().getTokenValue().equals(other.getAccessToken().getTokenValue());
	}

}
