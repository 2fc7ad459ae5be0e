package io.github.loftyspring.auth;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import io.github.loftyspring.auth.RotatingTokenServer.Behaviour;
import io.github.loftyspring.auth.store.AesGcmTokenCipher;
import io.github.loftyspring.auth.store.AuthorizationKey;
import io.github.loftyspring.auth.store.EncryptionKey;
import io.github.loftyspring.auth.store.PlainTokenCipher;
import io.github.loftyspring.auth.store.TokenCipher;
import io.github.loftyspring.auth.store.TokenPair;
import io.github.loftyspring.auth.store.jdbc.JdbcTokenStore;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks for planted secrets in all that comes out of {@link StoredAuthorizations} and
 * {@link JdbcTokenStore}: logs at TRACE, exceptions, {@code toString}, and the files of
 * the database.
 */
@Timeout(120)
class TokenSecrecyTests {

	private static final Duration LONG = Duration.ofSeconds(20);

	private static final String PLANTED = "planted";

	private static final String KEY = Base64.getEncoder()
		.encodeToString("planted-encryption-key-32-bytes!".getBytes(StandardCharsets.UTF_8));

	private static final AuthorizationKey ADA = new AuthorizationKey("lofty", "ada");

	private final TestClock clock = new TestClock();

	private final RotatingTokenServer server = RotatingTokenServer.start();

	private final List<String> output = new CopyOnWriteArrayList<>();

	private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

	private final Appender<ILoggingEvent> console = this.root.getAppender("console");

	private final Recorder recorder = new Recorder();

	@TempDir
	private Path directory = Path.of("");

	private JdbcDataSource database = new JdbcDataSource();

	@BeforeEach
	void record() {
		this.database.setURL("jdbc:h2:file:" + this.directory.resolve("tokens"));
		new ResourceDatabasePopulator(new DefaultResourceLoader().getResource(JdbcTokenStore.SCHEMA))
			.execute(this.database);
		this.recorder.setContext(this.root.getLoggerContext());
		this.recorder.start();
		this.root.detachAppender(this.console);
		this.root.addAppender(this.recorder);
		this.root.setLevel(Level.TRACE);
	}

	@AfterEach
	void stop() {
		this.root.setLevel(Level.OFF);
		this.root.detachAppender(this.recorder);
		this.root.addAppender(this.console);
		this.server.close();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whenAllGoesRightOrWrongThenNoSecretComesOut(boolean encrypted) {
		TokenCipher cipher = encrypted ? new AesGcmTokenCipher(EncryptionKey.of(KEY), List.of(EncryptionKey.of(KEY)))
				: new PlainTokenCipher();
		JdbcTokenStore store = new JdbcTokenStore(this.database, cipher);
		StoredAuthorizations authorizations = new StoredAuthorizations(this.server.registration(), store,
				OAuth2Settings.of(URI.create(this.server.url() + "/oauth/token")), WebClient.create(),
				(user, reason) -> this.output.add(user + reason), this.clock, () -> 0.5);
		for (Behaviour behaviour : List.of(Behaviour.ANSWER, Behaviour.FAIL, Behaviour.KEEP_REFRESH_TOKEN,
				Behaviour.LOSE_ANSWER, Behaviour.ANSWER)) {
			connect(authorizations);
			use(authorizations);
			this.server.next(behaviour);
			this.clock.advance(Duration.ofSeconds(100));
			use(authorizations);
			use(authorizations);
		}
		connect(authorizations);
		new JdbcTemplate(this.database).update("update lofty_authorization set tokens = tokens || 'AAAA'");
		use(authorizations);
		breakTable();
		note(() -> connect(authorizations));
		use(authorizations);
		authorizations.close();
		Stream
			.of(authorizations, store, cipher, EncryptionKey.of(KEY), tokens(),
					this.server.registration().getRegistrationId())
			.forEach((object) -> this.output.add(object.toString()));
		assertThat(this.output).hasSizeGreaterThan(100)
			.anyMatch((line) -> line.contains("org.springframework.jdbc"))
			.allSatisfy((line) -> assertThat(line).doesNotContain(forms()));
	}

	@Test
	void whenTheFilesOfTheDatabaseAreReadThenNothingOfTheTokensIsFound() throws Exception {
		JdbcTokenStore store = new JdbcTokenStore(this.database,
				new AesGcmTokenCipher(EncryptionKey.of(KEY), List.of()));
		store.save(ADA, tokens());
		store.replace(ADA, Objects.requireNonNull(store.find(ADA)).version(), tokens());
		Path dump = this.directory.resolve("dump.sql");
		new JdbcTemplate(this.database).execute("script to '" + dump + "'");
		assertThat(Files.readString(dump)).contains("gcm1.", "ada").doesNotContain(forms());
		try (Stream<Path> files = Files.list(this.directory)) {
			for (Path file : files.toList()) {
				assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString())
					.doesNotContain(forms());
			}
		}
	}

	@Test
	void whenNothingIsEncryptedThenTheSearchFindsTheTokens() {
		JdbcTokenStore store = new JdbcTokenStore(this.database, new PlainTokenCipher());
		store.save(ADA, tokens());
		String stored = new JdbcTemplate(this.database).queryForObject("select tokens from lofty_authorization",
				String.class);
		assertThat(forms()).anyMatch((form) -> String.valueOf(stored).contains(form));
	}

	private void breakTable() {
		JdbcTemplate jdbc = new JdbcTemplate(this.database);
		jdbc.execute("delete from lofty_authorization");
		jdbc.execute("alter table lofty_authorization alter column tokens varchar(10)");
	}

	private void connect(StoredAuthorizations authorizations) {
		TokenPair tokens = tokens();
		authorizations
			.save(new OAuth2AuthorizedClient(this.server.registration(), "ada", tokens.accessToken(),
					tokens.refreshToken()))
			.block(LONG);
	}

	private TokenPair tokens() {
		return this.server.connect("ada", this.clock.instant());
	}

	private void use(StoredAuthorizations authorizations) {
		note(() -> authorizations.authorize("ada").blockOptional(LONG));
		note(() -> authorizations.isConnected("ada").block(LONG));
		note(() -> this.output.add(authorizations.status().toString()));
	}

	private void note(Runnable action) {
		try {
			action.run();
		}
		catch (RuntimeException ex) {
			StringWriter text = new StringWriter();
			ex.printStackTrace(new PrintWriter(text));
			this.output.add(text.toString());
		}
	}

	/** The secrets, and what Base64 makes of them at each place of a text. */
	private static List<String> forms() {
		List<String> forms = new ArrayList<>(List.of(PLANTED, KEY));
		for (String before : List.of("", "x", "xx")) {
			String encoded = Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString((before + PLANTED).getBytes(StandardCharsets.UTF_8));
			forms.add(encoded.substring(2, encoded.length() - 1));
		}
		return forms;
	}

	private final class Recorder extends AppenderBase<ILoggingEvent> {

		@Override
		protected void append(ILoggingEvent event) {
			String trace = (event.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(event.getThrowableProxy())
					: "";
			TokenSecrecyTests.this.output.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + trace);
		}

	}

}
