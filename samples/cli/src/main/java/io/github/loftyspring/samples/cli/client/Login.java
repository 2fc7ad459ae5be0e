package io.github.loftyspring.samples.cli.client;

import java.time.Instant;

import io.github.loftyspring.auth.store.TokenDocument;
import io.github.loftyspring.auth.store.TokenPair;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sign-in by browser; {@code toString} shows no token.
 *
 * @param baseUrl the service that it is for
 * @param clientId the application that it was made with
 * @param tokens the tokens
 * @param version differs after every change
 * @param holder who renews the tokens, {@code null} if nobody does
 * @param leasedUntil when the holder's lease ends
 */
record Login(String baseUrl, String clientId, TokenPair tokens, long version, @Nullable String holder,
		Instant leasedUntil) {

	private static final JsonMapper mapper = JsonMapper.builder().build();

	Login withTokens(TokenPair changed, long changedVersion) {
		return new Login(this.baseUrl, this.clientId, changed, changedVersion, null, Instant.EPOCH);
	}

	Login leased(@Nullable String by, Instant until) {
		return new Login(this.baseUrl, this.clientId, this.tokens, this.version, by, until);
	}

	byte[] write() {
		ObjectNode json = mapper.createObjectNode();
		json.put("baseUrl", this.baseUrl);
		json.put("clientId", this.clientId);
		json.put("version", this.version);
		json.put("holder", this.holder);
		json.put("leasedUntil", this.leasedUntil.toEpochMilli());
		json.set("tokens", mapper.readTree(TokenDocument.write(this.tokens)));
		return mapper.writeValueAsBytes(json);
	}

	/**
	 * Reads a sign-in.
	 * @throws RuntimeException if it is none
	 */
	static Login read(byte[] bytes) {
		JsonNode json = mapper.readTree(bytes);
		JsonNode holder = json.path("holder");
		return new Login(json.required("baseUrl").asString(), json.required("clientId").asString(),
				TokenDocument.read(mapper.writeValueAsBytes(json.required("tokens"))),
				json.required("version").asLong(), holder.isString() ? holder.asString() : null,
				Instant.ofEpochMilli(json.path("leasedUntil").asLong()));
	}

	@Override
	public String toString() {
		return "Login[baseUrl=%s, clientId=%s, tokens=%s]".formatted(this.baseUrl, this.clientId, this.tokens);
	}

}
