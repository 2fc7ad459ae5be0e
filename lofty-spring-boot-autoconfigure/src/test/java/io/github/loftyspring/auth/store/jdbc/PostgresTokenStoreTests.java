package io.github.loftyspring.auth.store.jdbc;

import org.junit.jupiter.api.AfterAll;

/**
 * Tests for {@link JdbcTokenStore} on a real PostgreSQL.
 */
class PostgresTokenStoreTests extends JdbcTokenStoreContract {

	private static final LocalPostgres postgres = LocalPostgres.start();

	PostgresTokenStoreTests() {
		super(postgres.dataSource());
	}

	@AfterAll
	static void stop() {
		postgres.close();
	}

}
