package io.github.loftyspring.auth.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.github.loftyspring.auth.store.AuthorizationKey;
import io.github.loftyspring.auth.store.StoredTokens;
import io.github.loftyspring.auth.store.TokenCipher;
import io.github.loftyspring.auth.store.TokenDocument;
import io.github.loftyspring.auth.store.TokenPair;
import io.github.loftyspring.auth.store.TokenStore;
import io.github.loftyspring.auth.store.TokenStoreException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.Assert;

/**
 * Keeps tokens in the table {@value #TABLE}, which instances share. Each operation is a
 * transaction of its own, whatever the caller's. Leases are counted by the clock of the
 * database.
 *
 * @since 0.1.0
 */
public final class JdbcTokenStore implements TokenStore {

	/**
	 * The table.
	 */
	public static final String TABLE = "lofty_authorization";

	/**
	 * Script that creates the table unless it is there, for H2 and PostgreSQL.
	 */
	public static final String SCHEMA = "classpath:io/github/loftyspring/auth/store/jdbc/schema.sql";

	private static final String OF_USER = " where registration_id = ? and principal_name = ?";

	private static final String OF_VERSION = OF_USER + " and version = ?";

	private static final String FIND = "select version, tokens from " + TABLE + OF_USER;

	private static final String PROBE = "select registration_id, principal_name, version, tokens, lease_holder, lease_until from "
			+ TABLE + " where 1 = 0";

	private static final String WRITE = "update " + TABLE
			+ " set tokens = ?, version = version + 1, lease_holder = null, lease_until = null";

	private static final String INSERT = "insert into " + TABLE
			+ " (tokens, registration_id, principal_name, version) values (?, ?, ?, ?)";

	private static final String DELETE = "delete from " + TABLE;

	private static final String LEASE = "update " + TABLE
			+ " set lease_holder = ?, lease_until = current_timestamp + cast(? as integer) * interval '1' second"
			+ OF_VERSION + " and (lease_until is null or lease_until < current_timestamp)";

	private static final String RELEASE = "update " + TABLE + " set lease_holder = null, lease_until = null" + OF_USER
			+ " and lease_holder = ?";

	private static final int SAVE_ATTEMPTS = 20;

	private static final int LONGEST_NAME = 200;

	private static final Duration QUERY_TIMEOUT = Duration.ofSeconds(5);

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final TokenCipher cipher;

	/**
	 * Creates the store; nothing is read yet.
	 * @param dataSource the database
	 * @param cipher encrypts tokens
	 */
	public JdbcTokenStore(DataSource dataSource, TokenCipher cipher) {
		Assert.notNull(dataSource, "'dataSource' must not be null");
		Assert.notNull(cipher, "'cipher' must not be null");
		this.jdbc = new JdbcTemplate(dataSource);
		this.jdbc.setQueryTimeout((int) QUERY_TIMEOUT.toSeconds());
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
		this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
		this.cipher = cipher;
	}

	/**
	 * Looks whether the table can be used.
	 * @return whether it is missing or has not all columns; {@code false} if the database
	 * does not answer
	 */
	public boolean lacksTable() {
		try {
			this.jdbc.execute(PROBE);
			return false;
		}
		catch (BadSqlGrammarException ex) {
			return true;
		}
		catch (DataAccessException ex) {
			return false;
		}
	}

	@Override
	public @Nullable StoredTokens find(AuthorizationKey key) {
		List<Row> rows = run("read", key,
				() -> this.jdbc.query(FIND, Row::read, key.registrationId(), key.principalName()));
		if (rows.isEmpty()) {
			return null;
		}
		Row row = rows.get(0);
		return new StoredTokens(row.version(), TokenDocument.read(this.cipher.decrypt(key, row.tokens())));
	}

	@Override
	public void save(AuthorizationKey key, TokenPair tokens) {
		Assert.isTrue(key.principalName().length() <= LONGEST_NAME,
				() -> "'principalName' must not be longer than " + LONGEST_NAME + " characters");
		EncryptedTokens encrypted = encrypt(key, tokens);
		for (int attempt = 0; attempt < SAVE_ATTEMPTS; attempt++) {
			if (update(key, WRITE + OF_USER, encrypted, key.registrationId(), key.principalName())
					|| insert(key, encrypted)) {
				return;
			}
			// Another instance has inserted or deleted the row in between.
		}
		throw new TokenStoreException("The tokens of user '%s' could not be written in table %s: they change too often"
			.formatted(key.principalName(), TABLE), null);
	}

	private boolean insert(AuthorizationKey key, EncryptedTokens tokens) {
		// A version that is not that of a row deleted before.
		long version = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE / 2);
		try {
			this.transaction.executeWithoutResult(
					(status) -> this.jdbc.update(INSERT, tokens, key.registrationId(), key.principalName(), version));
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
		catch (DataAccessException | TransactionException ex) {
			throw DatabaseFailure.of("written", key, ex);
		}
	}

	@Override
	public boolean delete(AuthorizationKey key) {
		return update(key, DELETE + OF_USER, key.registrationId(), key.principalName());
	}

	@Override
	public boolean lease(AuthorizationKey key, long version, String holder, Duration duration) {
		return update(key, LEASE, holder, duration.toSeconds(), key.registrationId(), key.principalName(), version);
	}

	@Override
	public void release(AuthorizationKey key, String holder) {
		update(key, RELEASE, key.registrationId(), key.principalName(), holder);
	}

	@Override
	public @Nullable StoredTokens replace(AuthorizationKey key, long version, TokenPair tokens) {
		boolean replaced = update(key, WRITE + OF_VERSION, encrypt(key, tokens), key.registrationId(),
				key.principalName(), version);
		return replaced ? new StoredTokens(version + 1, tokens) : null;
	}

	@Override
	public boolean delete(AuthorizationKey key, long version) {
		return update(key, DELETE + OF_VERSION, key.registrationId(), key.principalName(), version);
	}

	private EncryptedTokens encrypt(AuthorizationKey key, TokenPair tokens) {
		return new EncryptedTokens(this.cipher.encrypt(key, TokenDocument.write(tokens)));
	}

	private boolean update(AuthorizationKey key, String sql, Object... arguments) {
		return run("written", key, () -> this.jdbc.update(sql, arguments) > 0);
	}

	private <T> T run(String what, AuthorizationKey key, Supplier<T> action) {
		try {
			return this.transaction.execute((status) -> action.get());
		}
		catch (DataAccessException | TransactionException ex) {
			throw DatabaseFailure.of(what, key, ex);
		}
	}

	private record Row(long version, String tokens) {

		static Row read(ResultSet row, int number) throws SQLException {
			return new Row(row.getLong(1), row.getString(2));
		}

	}

}
