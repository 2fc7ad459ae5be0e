package io.github.loftyspring.auth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.github.loftyspring.auth.store.AesGcmTokenCipher;
import io.github.loftyspring.auth.store.EncryptionKey;
import io.github.loftyspring.auth.store.TokenStore;
import io.github.loftyspring.auth.store.jdbc.JdbcTokenStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * A process of its own with one instance of the client. For each line of its standard
 * input, names of users, it makes some calls for each of them at once and tells what came
 * of them.
 */
final class SharedTokenProcess {

	static final int CALLS = 3;

	private static final Duration LONG = Duration.ofSeconds(60);

	private SharedTokenProcess() {
	}

	/**
	 * Runs the instance until its standard input ends.
	 * @param args the URL of the database and that of the server
	 * @throws IOException if the standard input cannot be read
	 */
	public static void main(String[] args) throws IOException {
		URI server = URI.create(args[1]);
		StoredAuthorizations authorizations = new StoredAuthorizations(RotatingTokenServer.registration(args[1]),
				store(dataSource(args[0])), OAuth2Settings.of(server.resolve("/oauth/token")), WebClient.create(),
				(user, reason) -> {
				});
		WebClient api = WebClient.create(args[1]);
		System.out.println("ready");
		BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (String line = input.readLine(); line != null; line = input.readLine()) {
			List<String> outcomes = Flux.fromArray(line.split(","))
				.flatMap((user) -> Flux.range(0, CALLS).flatMap((i) -> call(api, authorizations.of(user))), 1000)
				.collectList()
				.blockOptional(LONG)
				.orElseThrow();
			System.out.println("outcomes " + String.join(",", outcomes));
		}
		Runtime.getRuntime().halt(0);
	}

	static DataSource dataSource(String url) {
		HikariDataSource dataSource = new HikariDataSource();
		dataSource.setJdbcUrl(url);
		dataSource.setMaximumPoolSize(5);
		return dataSource;
	}

	static TokenStore store(DataSource dataSource) {
		byte[] key = new byte[32];
		Arrays.fill(key, (byte) 7);
		return new JdbcTokenStore(dataSource,
				new AesGcmTokenCipher(EncryptionKey.of(Base64.getEncoder().encodeToString(key)), List.of()));
	}

	private static Mono<String> call(WebClient api, AccountAuthorization authorization) {
		return authorization.obtain()
			.flatMap((header) -> status(api, header).flatMap((status) -> (status == 401)
					? authorization.replace(header).flatMap((other) -> status(api, other)) : Mono.just(status)))
			.map(String::valueOf)
			.onErrorResume((ex) -> Mono.just(ex.getClass().getSimpleName()));
	}

	private static Mono<Integer> status(WebClient api, AuthorizationHeader header) {
		return api.get()
			.uri("/v1.0/me")
			.header("Authorization", header.value())
			.exchangeToMono((response) -> response.releaseBody().thenReturn(response.statusCode().value()));
	}

}
