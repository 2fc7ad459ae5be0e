package io.github.loftyspring.auth.connect;

import java.io.Serial;
import java.io.Serializable;
import java.util.Iterator;
import java.util.LinkedHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What a session waits for: the authorization requests with which users were sent to
 * Lofty, by state. Several, as a user may have several windows; the oldest ones make
 * room. Kept apart from those of an application's own sign-in. Immutable.
 */
final class PendingAuthorizations implements Serializable {

	static final String ATTRIBUTE = PendingAuthorizations.class.getName();

	@Serial
	private static final long serialVersionUID = 1L;

	private static final int MOST = 8;

	/** Attribute of an authorization request: the name of the user who began. */
	private static final String USER = "lofty.user";

	/** Attribute of an authorization request: where the user goes afterwards. */
	private static final String RETURN_TO = "lofty.returnTo";

	private final LinkedHashMap<String, OAuth2AuthorizationRequest> requests;

	private PendingAuthorizations(LinkedHashMap<String, OAuth2AuthorizationRequest> requests) {
		this.requests = requests;
	}

	static PendingAuthorizations of(@Nullable Object attribute) {
		return (attribute instanceof PendingAuthorizations pending) ? pending
				: new PendingAuthorizations(new LinkedHashMap<>());
	}

	static OAuth2AuthorizationRequest begin(OAuth2AuthorizationRequest request, String user, String returnTo) {
		return OAuth2AuthorizationRequest.from(request).attributes((attributes) -> {
			attributes.put(USER, user);
			attributes.put(RETURN_TO, returnTo);
		}).build();
	}

	static String returnTarget(OAuth2AuthorizationRequest request) {
		String target = request.getAttribute(RETURN_TO);
		return (target != null) ? target : ReturnTarget.ROOT;
	}

	PendingAuthorizations with(OAuth2AuthorizationRequest request) {
		LinkedHashMap<String, OAuth2AuthorizationRequest> more = new LinkedHashMap<>(this.requests);
		more.put(String.valueOf(request.getState()), request);
		Iterator<String> oldestFirst = more.keySet().iterator();
		while (more.size() > MOST) {
			oldestFirst.next();
			oldestFirst.remove();
		}
		return new PendingAuthorizations(more);
	}

	boolean has(OAuth2AuthorizationRequest request) {
		return this.requests.containsKey(String.valueOf(request.getState()));
	}

	PendingAuthorizations without(OAuth2AuthorizationRequest request) {
		LinkedHashMap<String, OAuth2AuthorizationRequest> fewer = new LinkedHashMap<>(this.requests);
		fewer.remove(String.valueOf(request.getState()));
		return new PendingAuthorizations(fewer);
	}

	/**
	 * Finds what was begun.
	 * @param state the state that came back
	 * @param user the user who came back
	 * @return the authorization request, {@code null} if this user has begun none with
	 * this state
	 */
	@Nullable OAuth2AuthorizationRequest find(@Nullable String state, @Nullable String user) {
		OAuth2AuthorizationRequest request = this.requests.get(state);
		return (request != null && user != null && user.equals(request.getAttribute(USER))) ? request : null;
	}

}
