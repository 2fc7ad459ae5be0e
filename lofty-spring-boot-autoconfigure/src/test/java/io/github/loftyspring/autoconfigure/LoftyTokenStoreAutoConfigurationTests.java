package io.github.loftyspring.autoconfigure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import io.github.loftyspring.auth.store.AuthorizationKey;
import io.github.loftyspring.auth.store.MemoryTokenStore;
import io.github.loftyspring.auth.store.PlainTokenCipher;
import io.github.loftyspring.auth.store.TokenCipher;
import io.github.loftyspring.auth.store.TokenPair;
import io.github.loftyspring.auth.store.TokenStore;
import io.github.loftyspring.auth.store.jdbc.JdbcTokenStore;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LoftyTokenStoreAutoConfiguration}.
 */
class LoftyTokenStoreAutoConfigurationTests {

	private static final String KEY = "lofty.oauth2.token-encryption-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

	private static final AuthorizationKey ADA = new AuthorizationKey("lofty", "ada");

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LoftyAutoConfiguration.class, LoftyTokenStoreAutoConfiguration.class));

	private final ApplicationContextRunner jdbcRunner = this.runner
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
				DataSourceInitializationAutoConfiguration.class))
		.withPropertyValues("lofty.oauth2.token-store=jdbc", "spring.datasource.generate-unique-name=true");

	@Test
	void whenNothingIsSaidThenTokensAreKeptInMemoryAndTheDatabaseIsNotTouched() {
		this.runner.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
			.withPropertyValues("spring.datasource.generate-unique-name=true")
			.run((context) -> {
				assertThat(context.getBeanFactory().containsSingleton("loftyTokenStore")).isFalse();
				assertThat(context).hasSingleBean(MemoryTokenStore.class).doesNotHaveBean(LoftyTokenStoreSchema.class);
				assertThat(tables(context)).doesNotContain("LOFTY_AUTHORIZATION");
			});
	}

	@Test
	void whenSpringJdbcIsNotOnTheClassPathThenTokensAreKeptInMemory() {
		this.runner
			.withClassLoader(new FilteredClassLoader("org.springframework.jdbc", "org.springframework.boot.jdbc",
					"org.springframework.boot.sql"))
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(MemoryTokenStore.class));
	}

	@Test
	void whenTheDatabaseIsInMemoryThenTheTableIsCreatedAndTokensAreEncrypted() {
		this.jdbcRunner.withPropertyValues(KEY).run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(JdbcTokenStore.class);
			context.getBean(TokenStore.class).save(ADA, tokens());
			assertThat(context.getBean(TokenStore.class).find(ADA)).isNotNull();
			assertThat(stored(context)).startsWith("gcm1.");
		});
	}

	@Test
	void whenTheKeyIsChangedThenStoredTokensAreRead() {
		JdbcDataSource database = database("rotation");
		ApplicationContextRunner onOne = this.runner.withBean(DataSource.class, () -> database)
			.withPropertyValues("lofty.oauth2.token-store=jdbc");
		onOne.withPropertyValues(KEY).run((context) -> context.getBean(TokenStore.class).save(ADA, tokens()));
		onOne
			.withPropertyValues("lofty.oauth2.token-encryption-key=EBESExQVFhcYGRobHB0eHw==",
					"lofty.oauth2.token-decryption-keys[0]=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
			.run((context) -> assertThat(Objects.requireNonNull(context.getBean(TokenStore.class).find(ADA)).tokens())
				.isEqualTo(tokens()));
	}

	@Test
	void whenEncryptionIsSwitchedOffByNameThenNoKeyIsNeeded() {
		this.jdbcRunner.withPropertyValues("lofty.oauth2.token-encryption=none").run((context) -> {
			context.getBean(TokenStore.class).save(ADA, tokens());
			assertThat(stored(context)).startsWith("plain.");
		});
	}

	@Test
	void whenTheApplicationHasACipherOfItsOwnThenItIsUsed() {
		this.jdbcRunner.withPropertyValues(KEY).withBean(TokenCipher.class, PlainTokenCipher::new).run((context) -> {
			context.getBean(TokenStore.class).save(ADA, tokens());
			assertThat(stored(context)).startsWith("plain.");
		});
	}

	@Test
	void whenTheApplicationHasAStoreOfItsOwnThenThatOneIsUsedAndNeedsNoDatabase() {
		this.runner.withPropertyValues("lofty.oauth2.token-store=jdbc", KEY)
			.withBean("own", TokenStore.class, MemoryTokenStore::new)
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(TokenStore.class)
				.hasBean("own")
				.doesNotHaveBean(LoftyTokenStoreSchema.class));
	}

	@Test
	void whenTheApplicationHasScriptsOfItsOwnThenTheyRunAsWell() {
		this.jdbcRunner.withPropertyValues(KEY, "spring.sql.init.schema-locations=classpath:token-store/own-schema.sql")
			.run((context) -> {
				assertThat(context.getBeansOfType(DataSourceScriptDatabaseInitializer.class)).hasSize(2);
				assertThat(tables(context)).contains("OWN", "LOFTY_AUTHORIZATION");
			});
	}

	@Test
	void whenTheTableComesFromTheApplicationsScriptThenItIsUsed() {
		this.jdbcRunner
			.withPropertyValues(KEY, "lofty.oauth2.jdbc.initialize-schema=never",
					"spring.sql.init.schema-locations=" + JdbcTokenStore.SCHEMA)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(tables(context)).contains("LOFTY_AUTHORIZATION");
			});
	}

	@Test
	void whenTheDatabaseIsAwayThenTheApplicationStarts() {
		this.runner.withPropertyValues("lofty.oauth2.token-store=jdbc", KEY)
			.withBean(DataSource.class, MissingDatabase::new)
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(JdbcTokenStore.class));
	}

	@Test
	void whenThereIsNoDataSourceThenStartUpFailsWithAnAnalysis() {
		this.runner.withPropertyValues("lofty.oauth2.token-store=jdbc", KEY)
			.run((context) -> assertAnalysis(context.getStartupFailure(),
					"Property 'lofty.oauth2.token-store' is not valid: it is 'jdbc', and there is no DataSource, "
							+ "or more than one and none is primary.",
					"Add a JDBC driver and set spring.datasource.url, define a TokenStore bean, "
							+ "or set the property to memory."));
	}

	@Test
	void whenSpringJdbcIsMissingThenStartUpFailsWithAnAnalysis() {
		this.runner.withPropertyValues("lofty.oauth2.token-store=jdbc", KEY)
			.withClassLoader(new FilteredClassLoader("org.springframework.boot.jdbc", "org.springframework.boot.sql"))
			.run((context) -> assertAnalysis(context.getStartupFailure(),
					"Property 'lofty.oauth2.token-store' is not valid: it is 'jdbc', "
							+ "and Spring JDBC is not on the class path.",
					"Add the dependency org.springframework.boot:spring-boot-starter-jdbc, "
							+ "or set the property to memory."));
	}

	@Test
	void whenTheTableIsMissingThenStartUpFailsWithAnAnalysis() {
		this.jdbcRunner.withPropertyValues(KEY, "lofty.oauth2.jdbc.initialize-schema=never")
			.run((context) -> assertAnalysis(context.getStartupFailure(), """
					Property 'lofty.oauth2.token-store' is not valid: it is 'jdbc', and the database has no table \
					lofty_authorization, or one without the columns that are needed.""", """
					Set lofty.oauth2.jdbc.initialize-schema=always, or run \
					classpath:io/github/loftyspring/auth/store/jdbc/schema.sql of lofty-spring-boot-autoconfigure \
					yourself."""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					lofty.oauth2.token-encryption-key=aHVzaC1odXNo | Property 'lofty.oauth2.token-encryption-key' is not valid: it has 9 bytes instead of 16, 24 or 32. | Set it to the output of 'openssl rand -base64 32'.
					lofty.oauth2.token-encryption-key=hush_not_base64 | Property 'lofty.oauth2.token-encryption-key' is not valid: it is not Base64. | Set it to the output of 'openssl rand -base64 32'.
					lofty.oauth2.token-encryption-key= | Property 'lofty.oauth2.token-encryption-key' is not valid: it has 0 bytes instead of 16, 24 or 32. | Set it to the output of 'openssl rand -base64 32'.
					lofty.oauth2.token-store=jdbc | Property 'lofty.oauth2.token-encryption-key' is not valid: it is not set, and tokens in a database are encrypted (lofty.oauth2.token-store=jdbc). | Set it to the output of 'openssl rand -base64 32', kept where the database's dumps are not, or set lofty.oauth2.token-encryption=none if the database is encrypted itself.
					lofty.oauth2.token-encryption-key=AAECAwQFBgcICQoLDA0ODw== lofty.oauth2.token-encryption=none | Property 'lofty.oauth2.token-encryption' is not valid: it is 'none', and there is a key. | Remove it to encrypt, or remove lofty.oauth2.token-encryption-key and lofty.oauth2.token-decryption-keys.
					lofty.oauth2.token-decryption-keys=AAECAwQFBgcICQoLDA0ODw== | Property 'lofty.oauth2.token-decryption-keys' is not valid: there are earlier keys and no current one. | Set lofty.oauth2.token-encryption-key.
					lofty.oauth2.token-encryption-key=AAECAwQFBgcICQoLDA0ODw== lofty.oauth2.token-decryption-keys=AAECAwQFBgcICQoLDA0ODw==,aHVzaC1odXNo | Property 'lofty.oauth2.token-decryption-keys[1]' is not valid: it has 9 bytes instead of 16, 24 or 32. | Set it to a key that was in use, or remove it.
					""")
	void whenSettingsOfTheEncryptionAreWrongThenStartUpFailsWithAnAnalysis(String settings, String description,
			String action) {
		this.runner.withPropertyValues(settings.split(" "))
			.run((context) -> assertAnalysis(context.getStartupFailure(), description, action));
	}

	@Test
	void whenTheTableIsCreatedByManyInstancesAtOnceThenEachStarts() {
		JdbcDataSource database = database("together");
		Flux.range(0, 8)
			.flatMap((i) -> Mono
				.fromRunnable(() -> this.runner.withBean(DataSource.class, () -> database)
					.withPropertyValues("lofty.oauth2.token-store=jdbc", KEY,
							"lofty.oauth2.jdbc.initialize-schema=always")
					.run((context) -> assertThat(context).hasNotFailed()))
				.subscribeOn(Schedulers.boundedElastic()), 8)
			.blockLast(Duration.ofSeconds(60));
	}

	private static void assertAnalysis(@Nullable Throwable failure, String description, String action) {
		assertThat(failure).isNotNull();
		FailureAnalysis analysis = new InvalidLoftyPropertyFailureAnalyzer(new StandardEnvironment())
			.analyze(Objects.requireNonNull(failure));
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).isEqualTo(description);
		assertThat(analysis.getAction()).isEqualTo(action);
	}

	private static JdbcDataSource database(String name) {
		JdbcDataSource database = new JdbcDataSource();
		database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
		return database;
	}

	private static TokenPair tokens() {
		return new TokenPair(new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "eyJaccess", null, null), null);
	}

	private static String stored(ApplicationContext context) {
		return String.valueOf(new JdbcTemplate(context.getBean(DataSource.class))
			.queryForObject("select tokens from lofty_authorization", String.class));
	}

	private static List<String> tables(ApplicationContext context) {
		return new JdbcTemplate(context.getBean(DataSource.class))
			.queryForList("select table_name from information_schema.tables", String.class);
	}

	/** A database that refuses connections. */
	private static final class MissingDatabase extends AbstractDataSource {

		@Override
		public Connection getConnection() throws SQLException {
			throw new SQLException("Connection refused", "08001");
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			return getConnection();
		}

	}

}
