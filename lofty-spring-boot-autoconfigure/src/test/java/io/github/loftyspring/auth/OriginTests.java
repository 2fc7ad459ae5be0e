package io.github.loftyspring.auth;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Origin}.
 */
class OriginTests {

	private final Origin origin = Origin.of(URI.create("https://api.example.com"), "baseUrl");

	@ParameterizedTest
	@ValueSource(strings = { "https://api.example.com/v1.0/me", "https://api.example.com:443/v1.0/me",
			"HTTPS://API.EXAMPLE.COM/v1.0/me?limit=1", "https://api.example.com",
			"https://api.example.com/@evil.example" })
	void whenOriginIsTheSameThenUriIsAccepted(String uri) {
		assertThatCode(() -> this.origin.require(URI.create(uri))).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "https://evil.example/v1.0/me?key=1, https://evil.example",
			"https://api.example.com@evil.example/v1.0/me, https://evil.example",
			"https://api.example.com:443@evil.example, https://evil.example",
			"https://api.example.com.evil.example, https://api.example.com.evil.example",
			"https://api.example.com., https://api.example.com.", "//evil.example/v1.0/me, //evil.example",
			"http://api.example.com/v1.0/me, http://api.example.com",
			"http://api.example.com:443/v1.0/me, http://api.example.com:443",
			"https://api.example.com:8443/v1.0/me, https://api.example.com:8443",
			"https://api_example.com/v1.0/me, no valid host", "/v1.0/me, no valid host",
			"file:///etc/hosts, no valid host" })
	void whenOriginIsAnotherThenUriIsRefusedWithBothOriginsAndNoQuery(String uri, String shown) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.origin.require(URI.create(uri)))
			.withMessage("'uriTemplate' must stay on https://api.example.com, the only place credentials are sent to, "
					+ "but leads to " + shown + ": use a path such as '/v1.0/leads'");
	}

	@Test
	void whenUriHoldsAPasswordThenItIsRefusedWithoutBeingShown() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.origin.require(URI.create("https://ada:hush@api.example.com/v1.0/me")))
			.withMessage("'uriTemplate' must not contain a user name or password");
	}

	@Test
	void whenPortIsTheSchemesOwnThenItMayBeLeftOut() {
		Origin plain = Origin.of(URI.create("http://localhost:80/api"), "baseUrl");
		assertThatCode(() -> plain.require(URI.create("http://LOCALHOST/v1.0/me"))).doesNotThrowAnyException();
		assertThatIllegalArgumentException().isThrownBy(() -> plain.require(URI.create("https://localhost:80/")));
	}

	@ParameterizedTest
	@CsvSource({ "api.example.com, must start with https:// or http://",
			"ftp://api.example.com, must start with https:// or http://", "https:/v1.0, must have a valid host name",
			"https://api_example.com, must have a valid host name",
			"https://ada:hush@api.example.com, must not contain a user name or password" })
	void whenConfiguredUriCannotBeUsedThenItIsNamed(String uri, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> Origin.of(URI.create(uri), "baseUrl"))
			.withMessage("'baseUrl' " + message);
	}

}
