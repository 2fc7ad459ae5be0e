package io.github.loftyspring.auth.store.jdbc;

import java.sql.SQLException;

import io.github.loftyspring.auth.store.AuthorizationKey;
import io.github.loftyspring.auth.store.TokenStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Describes what a database failed with. Messages of drivers are left out unless they are
 * about the connection, as others show rows.
 */
final class DatabaseFailure {

	private static final String CONNECTION = "08";

	private DatabaseFailure() {
	}

	static TokenStoreException of(String what, AuthorizationKey key, Exception ex) {
		return new TokenStoreException("The tokens of user '%s' could not be %s in table %s: %s"
			.formatted(key.principalName(), what, JdbcTokenStore.TABLE, describe(ex)), null);
	}

	private static String describe(Exception ex) {
		SQLException cause = cause(ex);
		String state = (cause != null) ? cause.getSQLState() : null;
		String type = ex.getClass().getSimpleName();
		if (cause == null || state == null) {
			return type;
		}
		return state.startsWith(CONNECTION) ? type + ", " + cause.getMessage() : type + ", SQL state " + state;
	}

	private static @Nullable SQLException cause(@Nullable Throwable ex) {
		Throwable current = ex;
		while (current != null && !(current instanceof SQLException)) {
			current = current.getCause();
		}
		return (SQLException) current;
	}

}
