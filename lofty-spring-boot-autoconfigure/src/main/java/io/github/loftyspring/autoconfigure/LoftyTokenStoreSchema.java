package io.github.loftyspring.autoconfigure;

import java.util.List;

import javax.sql.DataSource;

import io.github.loftyspring.auth.store.jdbc.JdbcTokenStore;

import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.boot.sql.init.DatabaseInitializationSettings;

/**
 * Creates the table for tokens. Of several instances that start at once one may fail to;
 * whether the table is there is looked at afterwards.
 */
final class LoftyTokenStoreSchema extends DataSourceScriptDatabaseInitializer {

	LoftyTokenStoreSchema(DataSource dataSource, DatabaseInitializationMode mode) {
		super(dataSource, settings(mode));
	}

	private static DatabaseInitializationSettings settings(DatabaseInitializationMode mode) {
		DatabaseInitializationSettings settings = new DatabaseInitializationSettings();
		settings.setSchemaLocations(List.of(JdbcTokenStore.SCHEMA));
		settings.setMode(mode);
		settings.setContinueOnError(true);
		return settings;
	}

}
