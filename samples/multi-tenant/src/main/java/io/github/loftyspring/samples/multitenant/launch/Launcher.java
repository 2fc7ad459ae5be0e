package io.github.loftyspring.samples.multitenant.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Starts a Redis, a database in server mode, a sandbox unless the environment has
 * credentials for Lofty, and two instances of the service, each in a process of its own.
 * Everything stops with it.
 */
public final class Launcher {

	private static final List<Integer> PORTS = List.of(8081, 8082);

	private static final Path WORK = Path.of("work");

	private Launcher() {
	}

	/**
	 * Starts everything and stays until it is stopped.
	 * @param args not used
	 * @throws IOException if something does not start
	 * @throws InterruptedException if it is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		LoggingSystem.get(Launcher.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
		ShutdownStack running = new ShutdownStack();
		Map<String, String> environment = new HashMap<>();
		environment.put("LOFTY_TOKEN_KEY", new TokenKeyFile(WORK.resolve("token-key")).read());
		Target target = running.add(Target.of(System.getenv()));
		environment.putAll(target.environment());
		LocalRedis redis = running.add(LocalRedis.start());
		environment.put("SPRING_DATA_REDIS_URL", redis.url());
		if (System.getenv("SPRING_DATASOURCE_URL") == null) {
			LocalDatabase database = running.add(LocalDatabase.start(WORK, target.isSandbox()));
			environment.put("SPRING_DATASOURCE_URL", database.url());
		}
		System.out.println(target.description());
		for (int port : PORTS) {
			// One after the other: the first one creates the tables.
			InstanceProcess instance = running.add(InstanceProcess.start(port, environment));
			instance.awaitReady();
			System.out.println("Instance " + port + ": " + instance.url());
		}
		System.out.println("Sign up on one, sign in on either. Ctrl-C stops everything.");
		Thread.currentThread().join();
	}

}
