package io.github.loftyspring.auth.store.jdbc;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.sql.DataSource;

import io.github.loftyspring.auth.store.AesGcmTokenCipher;
import io.github.loftyspring.auth.store.AuthorizationKey;
import io.github.loftyspring.auth.store.EncryptionKey;
import io.github.loftyspring.auth.store.TokenStore;
import io.github.loftyspring.auth.store.TokenStoreContract;
import io.github.loftyspring.auth.store.TokenStoreException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What holds for {@link JdbcTokenStore} on every database.
 */
abstract class JdbcTokenStoreContract extends TokenStoreContract {

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	private final JdbcTokenStore store;

	JdbcTokenStoreContract(DataSource dataSource) {
		this.dataSource = dataSource;
		this.jdbc = new JdbcTemplate(dataSource);
		this.store = new JdbcTokenStore(dataSource, new AesGcmTokenCipher(key(1), List.of()));
	}

	@BeforeEach
	void createTable() {
		ResourceDatabasePopulator script = new ResourceDatabasePopulator(
				new DefaultResourceLoader().getResource(JdbcTokenStore.SCHEMA));
		script.execute(this.dataSource);
		script.execute(this.dataSource);
		this.jdbc.update("delete from " + JdbcTokenStore.TABLE);
	}

	@Override
	protected TokenStore store() {
		return this.store;
	}

	@Override
	protected void letLeasesEnd() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> !this.jdbc
				.queryForList("select 1 from lofty_authorization where lease_until < current_timestamp")
				.isEmpty());
	}

	@Test
	void whenTheTransactionOfTheCallerIsRolledBackThenTheTokensStay() {
		TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(this.dataSource));
		transaction.executeWithoutResult((status) -> {
			this.store.save(ADA, tokens("a1", "r1"));
			status.setRollbackOnly();
		});
		assertThat(this.store.find(ADA)).isNotNull();
	}

	@Test
	void whenTheRowIsLookedAtThenNothingOfTheTokensIsReadable() {
		this.store.save(ADA, tokens("eyJplantedaccess", "eyJplantedrefresh"));
		assertThat(this.jdbc.queryForList("select * from lofty_authorization").toString()).contains("ada", "gcm1.")
			.doesNotContain("planted")
			.doesNotContain(Base64.getEncoder().encodeToString("planted".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void whenRowsAreSwappedThenTheyAreRefused() {
		this.store.save(ADA, tokens("a1", "r1"));
		this.jdbc.update("update lofty_authorization set principal_name = 'grace'");
		assertThatExceptionOfType(TokenStoreException.class)
			.isThrownBy(() -> this.store.find(new AuthorizationKey("lofty", "grace")))
			.withMessage("The tokens of user 'grace' cannot be decrypted: "
					+ "they were changed in the store, or belong to another user");
	}

	@Test
	void whenTheKeyWasChangedThenTheTokensAreReadAndTheNextChangeUsesTheNewKey() {
		this.store.save(ADA, tokens("a1", "r1"));
		JdbcTokenStore rotated = new JdbcTokenStore(this.dataSource, new AesGcmTokenCipher(key(2), List.of(key(1))));
		assertThat(rotated.find(ADA)).isEqualTo(found(ADA));
		rotated.replace(ADA, found(ADA).version(), tokens("a2", "r2"));
		assertThat(new JdbcTokenStore(this.dataSource, new AesGcmTokenCipher(key(2), List.of())).find(ADA)).isNotNull();
	}

	@Test
	void whenTokensAreLongThenTheyAreStored() {
		String token = "x".repeat(20_000);
		this.store.save(ADA, tokens(token, token));
		assertThat(found(ADA).tokens()).isEqualTo(tokens(token, token));
	}

	@Test
	void whenTheNameIsTooLongThenTheMessageSaysSo() {
		AuthorizationKey longName = new AuthorizationKey("lofty", "x".repeat(201));
		assertThatIllegalArgumentException().isThrownBy(() -> this.store.save(longName, tokens("a1", "r1")))
			.withMessage("'principalName' must not be longer than 200 characters");
	}

	@Test
	void whenTheTableIsMissingThenTheMessageNamesItAndNothingElse() {
		this.jdbc.execute("drop table lofty_authorization");
		assertThatExceptionOfType(TokenStoreException.class).isThrownBy(() -> this.store.save(ADA, tokens("a1", "r1")))
			.withMessageMatching("The tokens of user 'ada' could not be written in table lofty_authorization: "
					+ "BadSqlGrammarException, SQL state 42[A-Z0-9]{3}")
			.withNoCause();
	}

	private static EncryptionKey key(int fill) {
		byte[] bytes = new byte[32];
		Arrays.fill(bytes, (byte) fill);
		return EncryptionKey.of(Base64.getEncoder().encodeToString(bytes));
	}

}
