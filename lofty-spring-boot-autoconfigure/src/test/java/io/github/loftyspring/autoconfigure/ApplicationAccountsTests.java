package io.github.loftyspring.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.loftyspring.LoftyTemplate;
import io.github.loftyspring.ReactiveLoftyTemplate;
import io.github.loftyspring.auth.AccountStatus;
import io.github.loftyspring.auth.LoftyAccountResolver;
import io.github.loftyspring.auth.LoftyAuthorizedClients;
import io.github.loftyspring.auth.LoftyCredentials;
import io.github.loftyspring.auth.UnknownAccountException;
import io.github.loftyspring.sandbox.LoftySandbox;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for accounts that an application keeps in its own database, through a
 * {@link LoftyAccountResolver} bean.
 */
class ApplicationAccountsTests {

	private static final int TENANTS = 10_000;

	private final LoftySandbox sandbox = LoftySandbox.start();

	private final AtomicInteger lookUps = new AtomicInteger();

	private final JdbcTemplate tenants = new JdbcTemplate(database());

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LoftyAutoConfiguration.class))
		.withBean(LoftyAccountResolver.class, () -> this::resolve)
		.withPropertyValues("lofty.base-url=" + this.sandbox.baseUrl());

	ApplicationAccountsTests() {
		this.tenants.execute("drop table if exists tenant");
		this.tenants.execute("create table tenant (name varchar(50) primary key, api_key varchar(1000))");
		this.tenants.batchUpdate("insert into tenant values (?, ?)",
				IntStream.range(0, TENANTS)
					.mapToObj((i) -> new Object[] { "tenant-" + i, this.sandbox.account("ada").apiKey() })
					.toList());
	}

	@AfterEach
	void stop() {
		this.sandbox.close();
	}

	@Test
	void whenThousandsOfAccountsExistThenOnlyThoseInUseAreKnown() {
		this.runner.run((context) -> {
			LoftyTemplate lofty = context.getBean(LoftyTemplate.class);
			assertThat(name(lofty, "tenant-17")).isEqualTo("Ada");
			assertThat(name(lofty, "tenant-17")).isEqualTo("Ada");
			assertThat(name(lofty, "tenant-4711")).isEqualTo("Ada");
			assertThat(this.lookUps).hasValue(2);
			assertThat(context.getBean(LoftyAuthorizedClients.class).status()).extracting(AccountStatus::account)
				.containsExactly("tenant-17", "tenant-4711");
		});
	}

	@Test
	void whenAnAccountIsEvictedThenItsNewCredentialsAreUsed() {
		this.runner.run((context) -> {
			LoftyTemplate lofty = context.getBean(LoftyTemplate.class);
			name(lofty, "tenant-17");
			this.tenants.update("update tenant set api_key = ? where name = 'tenant-17'",
					this.sandbox.account("grace").apiKey());
			assertThat(name(lofty, "tenant-17")).isEqualTo("Ada");
			context.getBean(LoftyAuthorizedClients.class).evict("tenant-17");
			assertThat(name(lofty, "tenant-17")).isEqualTo("Grace");
		});
	}

	@Test
	void whenThereIsNoSuchAccountThenTheMessageNamesItAndItIsAskedForAgain() {
		this.runner.run((context) -> {
			LoftyTemplate lofty = context.getBean(LoftyTemplate.class);
			assertThatExceptionOfType(UnknownAccountException.class).isThrownBy(() -> name(lofty, "nobody"))
				.withMessage(
						"'account' must name a known account, but there is no 'nobody' (no account is configured): "
								+ "set 'lofty.accounts.nobody.*', or add a LoftyAccountResolver bean that knows it");
			this.tenants.update("insert into tenant values ('nobody', ?)", this.sandbox.account("grace").apiKey());
			assertThat(name(lofty, "nobody")).isEqualTo("Grace");
		});
	}

	@Test
	void whenTheCallComesFromAReactiveThreadThenTheDatabaseIsAskedOnAnother() {
		this.runner.run((context) -> {
			ReactiveLoftyTemplate lofty = context.getBean(ReactiveLoftyTemplate.class);
			Mono<String> call = Mono.defer(() -> lofty.forAccount("tenant-17").get("/v1.0/me", Map.class))
				.map((me) -> String.valueOf(me.get("firstName")))
				.subscribeOn(Schedulers.parallel());
			assertThat(call.blockOptional()).contains("Ada");
			assertThat(this.lookUps).hasValue(1);
		});
	}

	private @Nullable LoftyCredentials resolve(String account) {
		if (Schedulers.isInNonBlockingThread()) {
			throw new IllegalStateException("This thread must not block");
		}
		this.lookUps.incrementAndGet();
		List<String> keys = this.tenants.queryForList("select api_key from tenant where name = ?", String.class,
				account);
		return keys.isEmpty() ? null : LoftyCredentials.apiKey(keys.get(0));
	}

	private static String name(LoftyTemplate lofty, String account) {
		return String
			.valueOf(Objects.requireNonNull(lofty.forAccount(account).get("/v1.0/me", Map.class)).get("firstName"));
	}

	private static JdbcDataSource database() {
		JdbcDataSource database = new JdbcDataSource();
		database.setURL("jdbc:h2:mem:tenants;DB_CLOSE_DELAY=-1");
		return database;
	}

}
