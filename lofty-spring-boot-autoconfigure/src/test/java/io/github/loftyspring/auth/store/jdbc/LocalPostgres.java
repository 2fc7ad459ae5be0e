package io.github.loftyspring.auth.store.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL of its own, from binaries on the class path.
 */
public final class LocalPostgres implements AutoCloseable {

	private final EmbeddedPostgres postgres;

	private LocalPostgres(EmbeddedPostgres postgres) {
		this.postgres = postgres;
	}

	/**
	 * Starts one, or skips the test where that is not possible: PostgreSQL refuses to run
	 * as root, and not every machine lets a process leave root.
	 * @return the database
	 */
	public static LocalPostgres start() {
		try {
			return new LocalPostgres(EmbeddedPostgres.start());
		}
		catch (IOException | IllegalStateException ex) {
			return Assumptions.abort("PostgreSQL cannot be started here: " + ex.getMessage());
		}
	}

	/**
	 * Returns its data source, without a pool.
	 * @return the data source
	 */
	public DataSource dataSource() {
		return this.postgres.getPostgresDatabase();
	}

	/**
	 * Returns its URL, with user.
	 * @return the JDBC URL
	 */
	public String url() {
		return this.postgres.getJdbcUrl("postgres", "postgres");
	}

	@Override
	public void close() {
		try {
			this.postgres.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
