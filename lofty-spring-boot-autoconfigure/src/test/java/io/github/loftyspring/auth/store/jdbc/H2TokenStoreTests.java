package io.github.loftyspring.auth.store.jdbc;

import org.h2.jdbcx.JdbcDataSource;

/**
 * Tests for {@link JdbcTokenStore} on H2.
 */
class H2TokenStoreTests extends JdbcTokenStoreContract {

	H2TokenStoreTests() {
		super(dataSource());
	}

	private static JdbcDataSource dataSource() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:mem:tokens;DB_CLOSE_DELAY=-1");
		return dataSource;
	}

}
