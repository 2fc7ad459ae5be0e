package io.github.loftyspring.auth.store.jdbc;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Tests for {@link JdbcTokenStore} on a real PostgreSQL, where one can be started.
 */
class PostgresTokenStoreTests extends JdbcTokenStoreContract {

	private static @Nullable LocalPostgres postgres;

	PostgresTokenStoreTests() {
		super(Objects.requireNonNull(postgres).dataSource());
	}

	@BeforeAll
	static void start() {
		postgres = LocalPostgres.start();
	}

	@AfterAll
	static void stop() {
		if (postgres != null) {
			postgres.close();
		}
	}

}
