package io.github.loftyspring.ratelimit.bucket4j;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.github.loftyspring.ratelimit.QuotaStore.Grant;
import io.github.loftyspring.ratelimit.QuotaStore.Window;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.cluster.RedisClusterClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.embedded.Redis;
import redis.embedded.RedisSentinel;
import redis.embedded.RedisServer;
import redis.embedded.core.RedisServerBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RedisConnections}, on a Redis with a sentinel and on a Redis cluster.
 */
class RedisTopologyTests {

	private static final Window WINDOW = new Window(Instant.parse("2026-03-01T10:01:00Z"), 100, 93);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final int SLOTS = 16_384;

	private static final int NODES = 3;

	private final List<Redis> servers = new ArrayList<>();

	@TempDir
	private Path folder;

	@AfterEach
	void stop() throws IOException {
		for (Redis server : this.servers) {
			server.stop();
		}
	}

	@Test
	void whenASentinelNamesAnotherServerThenTheStoreUsesThatOne() throws IOException {
		Redis first = start(server(freePort()));
		int firstPort = first.ports().get(0);
		int secondPort = freePort();
		start(server(secondPort).slaveOf("127.0.0.1", firstPort));
		int sentinelPort = freePort();
		startSentinel(sentinelPort, firstPort);
		try (RedisClient client = RedisClient
			.create(RedisURI.Builder.sentinel("127.0.0.1", sentinelPort, "quota").build());
				Bucket4jQuotaStore store = store(client)) {
			Awaitility.await()
				.atMost(PATIENCE)
				.ignoreExceptionsInstanceOf(CompletionException.class)
				.untilAsserted(() -> assertThat(take(store)).isEqualTo(new Grant(3, 90, WINDOW)));
			awaitReplica(secondPort);
			first.stop();
			Awaitility.await()
				.atMost(PATIENCE)
				.ignoreExceptionsInstanceOf(CompletionException.class)
				.untilAsserted(() -> assertThat(take(store).remaining()).isLessThanOrEqualTo(87));
		}
	}

	@Test
	void whenRedisIsAClusterThenTheBucketIsOnTheNodeOfItsKey() throws IOException {
		List<Integer> ports = new ArrayList<>();
		for (int i = 0; i < NODES; i++) {
			int port = freeClusterPort();
			ports.add(port);
			start(server(port).setting("cluster-enabled yes")
				.setting("cluster-config-file " + this.folder.resolve("nodes-" + port + ".conf")));
		}
		join(ports);
		try (RedisClusterClient client = RedisClusterClient.create(RedisURI.create("127.0.0.1", ports.get(0)));
				Bucket4jQuotaStore store = store(client)) {
			assertThat(take(store)).isEqualTo(new Grant(3, 90, WINDOW));
			assertThat(take(store)).isEqualTo(new Grant(3, 87, WINDOW));
		}
		assertThat(ports).filteredOn((port) -> commands(port, RedisCommands::dbsize) == 1).hasSize(1);
	}

	private static Bucket4jQuotaStore store(AbstractRedisClient client) {
		return new Bucket4jQuotaStore(() -> client, "quota", Duration.ofSeconds(2), Duration.ofMinutes(3));
	}

	private static Grant take(Bucket4jQuotaStore store) {
		return store.take(WINDOW, 3).toCompletableFuture().orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
	}

	private void startSentinel(int port, int masterPort) throws IOException {
		RedisSentinel sentinel = RedisSentinel.newRedisSentinel()
			.bind("127.0.0.1")
			.port(port)
			.masterName("quota")
			.masterPort(masterPort)
			.quorumSize(1)
			.downAfterMilliseconds(500)
			.failOverTimeout(2000)
			.build();
		sentinel.start();
		this.servers.add(0, sentinel);
	}

	private static RedisServerBuilder server(int port) {
		return RedisServer.newRedisServer().bind("127.0.0.1").port(port).setting("save \"\"").setting("appendonly no");
	}

	private Redis start(RedisServerBuilder builder) throws IOException {
		RedisServer server = builder.build();
		server.start();
		this.servers.add(server);
		return server;
	}

	private static void awaitReplica(int port) {
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> commands(port, (commands) -> commands.info("replication")).contains("master_link_status:up"));
	}

	private static void join(List<Integer> ports) {
		for (int i = 0; i < NODES; i++) {
			int[] slots = IntStream.range(i * SLOTS / NODES, (i + 1) * SLOTS / NODES).toArray();
			commands(ports.get(i), (commands) -> commands.clusterAddSlots(slots));
			commands(ports.get(i), (commands) -> commands.clusterMeet("127.0.0.1", ports.get(0)));
		}
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> ports.stream()
				.map((port) -> commands(port, RedisCommands::clusterInfo))
				.allMatch(
						(info) -> info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:" + NODES)));
	}

	private static <T> T commands(int port, Function<RedisCommands<String, String>, T> commands) {
		try (RedisClient client = RedisClient.create(RedisURI.create("127.0.0.1", port));
				var connection = client.connect()) {
			return commands.apply(connection.sync());
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/** The nodes of a cluster use a second port, 10,000 above the first. */
	private static int freeClusterPort() throws IOException {
		int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
