package io.github.loftyspring.autoconfigure.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jsoup.Connection;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * A user at Keycloak: signs in and decides. Cookies are kept here, as Keycloak marks them
 * as secure and browsers take them from this machine even so.
 */
final class KeycloakVisit {

	private final Map<String, String> cookies = new HashMap<>();

	private KeycloakVisit() {
	}

	/**
	 * Goes the whole way at Keycloak.
	 * @param authorizationRequest where the application sends the browser
	 * @param allow whether the user allows what is asked for
	 * @return where Keycloak sends the browser
	 */
	static URI decide(URI authorizationRequest, boolean allow) {
		try {
			return new KeycloakVisit().visit(authorizationRequest, allow);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private URI visit(URI authorizationRequest, boolean allow) throws IOException {
		FormElement login = form(open(authorizationRequest.toString()), "#kc-form-login");
		login.select("[name=username]").val(Keycloak.USER);
		login.select("[name=password]").val(Keycloak.PASSWORD);
		Response decision = send(login.submit());
		FormElement consent = form(open(decision.header("Location")), "form:has([name=accept])");
		Connection request = consent.submit();
		request.request().data().removeIf((field) -> Set.of("accept", "cancel").contains(field.key()));
		request.data(allow ? "accept" : "cancel", "pressed");
		return URI.create(String.valueOf(send(request).header("Location")));
	}

	private Document open(String url) throws IOException {
		return send(Jsoup.connect(url)).parse();
	}

	private static FormElement form(Document page, String selector) {
		if (page.expectFirst("html").selectFirst(selector) instanceof FormElement form) {
			return form;
		}
		throw new IllegalStateException("No form " + selector + " on " + page);
	}

	private Response send(Connection request) throws IOException {
		Response response = request.cookies(this.cookies).followRedirects(false).ignoreContentType(true).execute();
		this.cookies.putAll(response.cookies());
		return response;
	}

}
