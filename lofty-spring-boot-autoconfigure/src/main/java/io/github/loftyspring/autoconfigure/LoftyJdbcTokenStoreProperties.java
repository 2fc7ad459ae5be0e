package io.github.loftyspring.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.sql.init.DatabaseInitializationMode;

/**
 * Properties of the token store in a database.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("lofty.oauth2.jdbc")
public class LoftyJdbcTokenStoreProperties {

	/**
	 * When to create the table for tokens, if it is not there.
	 */
	private DatabaseInitializationMode initializeSchema = DatabaseInitializationMode.EMBEDDED;

	public DatabaseInitializationMode getInitializeSchema() {
		return this.initializeSchema;
	}

	public void setInitializeSchema(DatabaseInitializationMode initializeSchema) {
		this.initializeSchema = initializeSchema;
	}

}
