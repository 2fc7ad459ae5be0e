package io.github.loftyspring.auth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.github.loftyspring.auth.RotatingTokenServer.Behaviour;
import io.github.loftyspring.auth.store.AuthorizationKey;
import io.github.loftyspring.auth.store.TokenStore;
import io.github.loftyspring.auth.store.jdbc.JdbcTokenStore;
import io.github.loftyspring.auth.store.jdbc.LocalPostgres;
import org.awaitility.Awaitility;
import org.h2.tools.Server;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StoredAuthorizations} with three processes on one real database, and a
 * real server that gives out a new refresh token each time and takes the second use of
 * one for theft.
 */
@Timeout(600)
class SharedTokenProcessTests {

	private static final Path FIGURES = Path.of("target/shared-tokens.txt");

	private static final int PROCESSES = 3;

	private static final int USERS = 20;

	private static final int ROUNDS = 50;

	private static final Duration LIFE = Duration.ofHours(1);

	@ParameterizedTest
	@EnumSource
	void whenAccessTokensEndAThousandTimesThenThereAreAThousandRenewalsAndNoAccountIsLost(Database database)
			throws Exception {
		try (Setting setting = new Setting(database)) {
			List<String> users = IntStream.range(0, USERS).mapToObj((i) -> "user" + i).toList();
			users.forEach(setting::connect);
			setting.callAll(users);
			long begin = System.nanoTime();
			for (int round = 0; round < ROUNDS; round++) {
				users.forEach(setting.server::expire);
				assertThat(setting.callAll(users)).hasSize(PROCESSES * USERS * SharedTokenProcess.CALLS)
					.containsOnly("200");
			}
			setting.report(
					"%s: %d expiries of %d users, %d token requests, %d renewals, %d reused, %d accounts left, %d ms"
						.formatted(database, ROUNDS * USERS, USERS, setting.server.requests(),
								setting.server.renewals(), setting.server.reuses(), setting.server.users().size(),
								Duration.ofNanos(System.nanoTime() - begin).toMillis()));
			assertThat(setting.server.requests()).isEqualTo(ROUNDS * USERS);
			assertThat(setting.server.renewals()).isEqualTo(ROUNDS * USERS);
			assertThat(setting.server.reuses()).isZero();
			assertThat(setting.server.users()).hasSize(USERS);
		}
	}

	@ParameterizedTest
	@EnumSource
	void whenTheHolderOfTheLeaseIsKilledThenTheOthersRecover(Database database) throws Exception {
		try (Setting setting = new Setting(database)) {
			List<String> users = List.of("ada", "grace");
			users.forEach(setting::connect);
			setting.callAll(users);
			setting.server.expire("ada");
			setting.killWhileItRenews("ada", Behaviour.HANG);
			long begin = System.nanoTime();
			assertThat(setting.callAll(users)).hasSize((PROCESSES - 1) * 2 * SharedTokenProcess.CALLS)
				.containsOnly("200");
			Duration recovery = Duration.ofNanos(System.nanoTime() - begin);
			setting.report("%s: recovery after SIGKILL of the holder %d ms".formatted(database, recovery.toMillis()));
			assertThat(recovery).isLessThan(Duration.ofSeconds(15));
			assertThat(setting.server.renewals()).isEqualTo(1);
			assertThat(setting.server.reuses()).isZero();
		}
	}

	@ParameterizedTest
	@EnumSource
	void whenTheHolderIsKilledAfterTheTokensWereChangedThenThatAccountAloneHasToConnect(Database database)
			throws Exception {
		try (Setting setting = new Setting(database)) {
			List<String> users = List.of("ada", "grace");
			users.forEach(setting::connect);
			setting.callAll(users);
			users.forEach(setting.server::expire);
			setting.killWhileItRenews("ada", Behaviour.CHANGE_AND_HANG);
			assertThat(setting.callAll(List.of("ada"))).containsOnly("NoAuthorizationException");
			assertThat(setting.callAll(List.of("grace"))).containsOnly("200");
			setting.connect("ada");
			assertThat(setting.callAll(users)).containsOnly("200");
		}
	}

	/** A database that processes share. */
	enum Database {

		H2 {

			@Override
			RunningDatabase start() {
				try {
					Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
					return new RunningDatabase(
							"jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:tokens;DB_CLOSE_DELAY=-1",
							server::stop);
				}
				catch (SQLException ex) {
					throw new IllegalStateException(ex);
				}
			}

		},

		POSTGRESQL {

			@Override
			RunningDatabase start() {
				LocalPostgres postgres = LocalPostgres.start();
				return new RunningDatabase(postgres.url(), postgres::close);
			}

		};

		abstract RunningDatabase start();

	}

	private record RunningDatabase(String url, Runnable stop) {
	}

	private static final class Setting implements AutoCloseable {

		private final RotatingTokenServer server = RotatingTokenServer.start();

		private final RunningDatabase database;

		private final TokenStore store;

		private final List<Process> processes = new ArrayList<>();

		Setting(Database database) throws IOException {
			this.database = database.start();
			DriverManagerDataSource dataSource = new DriverManagerDataSource(this.database.url());
			new ResourceDatabasePopulator(new DefaultResourceLoader().getResource(JdbcTokenStore.SCHEMA))
				.execute(dataSource);
			this.store = SharedTokenProcess.store(dataSource);
			this.server.life(LIFE);
			for (int i = 0; i < PROCESSES; i++) {
				this.processes.add(start());
			}
			for (Process process : this.processes) {
				assertThat(process.inputReader().readLine()).isEqualTo("ready");
			}
		}

		private Process start() throws IOException {
			return new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
					"-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp",
					System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
					SharedTokenProcess.class.getName(), this.database.url(), this.server.url())
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
		}

		void connect(String user) {
			this.store.save(new AuthorizationKey("lofty", user), this.server.connect(user, Instant.now()));
		}

		/** Lets all processes call for the users at once. */
		List<String> callAll(List<String> users) throws IOException {
			for (Process process : this.processes) {
				call(process, users);
			}
			List<String> outcomes = new ArrayList<>();
			for (Process process : this.processes) {
				outcomes.addAll(outcomes(process));
			}
			return outcomes;
		}

		private static void call(Process process, List<String> users) throws IOException {
			process.outputWriter().write(String.join(",", users));
			process.outputWriter().newLine();
			process.outputWriter().flush();
		}

		private static List<String> outcomes(Process process) throws IOException {
			String line = process.inputReader().readLine();
			assertThat(line).startsWith("outcomes ");
			return List.of(line.substring("outcomes ".length()).split(","));
		}

		/** Kills the first process by SIGKILL while the server has its token request. */
		void killWhileItRenews(String user, Behaviour behaviour) throws Exception {
			this.server.next(behaviour);
			Process process = this.processes.remove(0);
			int requests = this.server.requests();
			call(process, List.of(user));
			Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> this.server.requests() > requests);
			process.destroyForcibly().waitFor();
		}

		void report(String figures) throws IOException {
			Files.writeString(FIGURES, figures + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}

		@Override
		public void close() {
			this.processes.forEach(Process::destroyForcibly);
			this.database.stop().run();
			this.server.close();
		}

	}

}
