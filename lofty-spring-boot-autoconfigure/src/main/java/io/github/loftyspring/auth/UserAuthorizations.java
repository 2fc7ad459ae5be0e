package io.github.loftyspring.auth;

import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

/**
 * Keeps the authorizations of users who connected a Lofty account, and gives their access
 * tokens. Users are known by the name of their principal. Nothing in here blocks the
 * subscriber's thread.
 *
 * @since 0.1.0
 */
public interface UserAuthorizations {

	/**
	 * Returns a user's authorization with an access token that lives, renewed if it did
	 * not.
	 * @param user the name of the user's principal
	 * @return the authorization, nothing if there is none or Lofty does not renew it; a
	 * {@link TokenRequestException} if the token cannot be renewed now
	 */
	Mono<OAuth2AuthorizedClient> authorize(String user);

	/**
	 * Returns a user's authorization with another access token than the one that Lofty
	 * refused. What others have obtained since then is used.
	 * @param user the name of the user's principal
	 * @param refused the token that was refused
	 * @return the authorization, nothing if there is none or Lofty does not renew it; a
	 * {@link TokenRequestException} if the token cannot be renewed now
	 */
	Mono<OAuth2AuthorizedClient> renew(String user, OAuth2AccessToken refused);

	/**
	 * Keeps an authorization, in place of the one that its principal has.
	 * @param authorization the authorization
	 * @return the end of it
	 */
	Mono<Void> save(OAuth2AuthorizedClient authorization);

	/**
	 * Forgets a user's authorization.
	 * @param user the name of the user's principal
	 * @return whether there was one
	 */
	Mono<Boolean> remove(String user);

	/**
	 * Tells whether there is an authorization of a user.
	 * @param user the name of the user's principal
	 * @return whether there is one
	 */
	Mono<Boolean> isConnected(String user);

}
