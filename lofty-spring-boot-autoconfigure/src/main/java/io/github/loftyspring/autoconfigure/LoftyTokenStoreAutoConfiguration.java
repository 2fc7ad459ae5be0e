package io.github.loftyspring.autoconfigure;

import javax.sql.DataSource;

import io.github.loftyspring.auth.store.AesGcmTokenCipher;
import io.github.loftyspring.auth.store.EncryptionKey;
import io.github.loftyspring.auth.store.MemoryTokenStore;
import io.github.loftyspring.auth.store.PlainTokenCipher;
import io.github.loftyspring.auth.store.TokenCipher;
import io.github.loftyspring.auth.store.TokenStore;
import io.github.loftyspring.auth.store.jdbc.JdbcTokenStore;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.ClassUtils;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the store of the tokens of users
 * who connected a Lofty account: memory, or the application's {@link DataSource} when
 * {@code lofty.oauth2.token-store} says so. An application's own {@link TokenStore}
 * replaces it, its own {@link TokenCipher} the encryption by
 * {@code lofty.oauth2.token-*}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = LoftyAutoConfiguration.class,
		afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@EnableConfigurationProperties(LoftyTokenStoreProperties.class)
public final class LoftyTokenStoreAutoConfiguration {

	private static final String STORE = "lofty.oauth2.token-store";

	private static final String LIBRARY = "org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer";

	LoftyTokenStoreAutoConfiguration() {
	}

	@Bean
	@ConditionalOnProperty(name = STORE, havingValue = "jdbc")
	TokenStorePresence loftyTokenStorePresence(ConfigurableListableBeanFactory beans,
			LoftyTokenStoreProperties checked) {
		if (beans.getBeanNamesForType(TokenStore.class, true, false).length > 0) {
			return new TokenStorePresence();
		}
		if (!ClassUtils.isPresent(LIBRARY, beans.getBeanClassLoader())) {
			throw new InvalidLoftyPropertyException(STORE, "it is 'jdbc', and Spring JDBC is not on the class path",
					"Add the dependency org.springframework.boot:spring-boot-starter-jdbc, or set the property to memory.");
		}
		throw new InvalidLoftyPropertyException(STORE,
				"it is 'jdbc', and there is no DataSource, or more than one and none is primary",
				"Add a JDBC driver and set spring.datasource.url, define a TokenStore bean, or set the property to memory.");
	}

	@Bean
	@Lazy
	@ConditionalOnProperty(name = STORE, havingValue = "memory", matchIfMissing = true)
	@ConditionalOnMissingBean(TokenStore.class)
	MemoryTokenStore loftyTokenStore() {
		return new MemoryTokenStore();
	}

	/**
	 * Shows that the application has a store.
	 */
	record TokenStorePresence() {
	}

	/**
	 * The store in the application's database.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = STORE, havingValue = "jdbc")
	@ConditionalOnClass({ DataSourceScriptDatabaseInitializer.class, JdbcTemplate.class })
	@ConditionalOnSingleCandidate(DataSource.class)
	@ConditionalOnMissingBean(TokenStore.class)
	@EnableConfigurationProperties(LoftyJdbcTokenStoreProperties.class)
	static class JdbcConfiguration {

		@Bean
		JdbcTokenStore loftyTokenStore(DataSource dataSource, LoftyTokenStoreProperties properties,
				ObjectProvider<TokenCipher> ciphers) {
			return new JdbcTokenStore(dataSource, ciphers.getIfAvailable(() -> cipher(properties)));
		}

		private static TokenCipher cipher(LoftyTokenStoreProperties properties) {
			EncryptionKey key = properties.encryptionKey();
			return (key != null) ? new AesGcmTokenCipher(key, properties.decryptionKeys()) : new PlainTokenCipher();
		}

		@Bean
		LoftyTokenStoreSchema loftyTokenStoreSchema(DataSource dataSource, LoftyJdbcTokenStoreProperties properties) {
			return new LoftyTokenStoreSchema(dataSource, properties.getInitializeSchema());
		}

		@Bean
		@DependsOnDatabaseInitialization
		TokenTable loftyTokenTable(JdbcTokenStore store) {
			if (store.lacksTable()) {
				throw new InvalidLoftyPropertyException(STORE,
						"it is 'jdbc', and the database has no table " + JdbcTokenStore.TABLE
								+ ", or one without the columns that are needed",
						"Set lofty.oauth2.jdbc.initialize-schema=always, or run " + JdbcTokenStore.SCHEMA
								+ " of lofty-spring-boot-autoconfigure yourself.");
			}
			return new TokenTable();
		}

	}

	/**
	 * Shows that the table is there, or that the database is away.
	 */
	record TokenTable() {
	}

}
