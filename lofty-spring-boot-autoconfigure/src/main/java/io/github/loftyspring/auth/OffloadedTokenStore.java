package io.github.loftyspring.auth;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.loftyspring.auth.store.TokenStore;
import io.github.loftyspring.auth.store.TokenStoreException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Uses a store on threads that may block. What was begun is not interrupted when nobody
 * waits for it any more.
 */
final class OffloadedTokenStore {

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

	private final TokenStore store;

	private final BlockingThreads threads = new BlockingThreads("lofty-token-store");

	OffloadedTokenStore(TokenStore store) {
		this.store = store;
	}

	/**
	 * Runs an operation, each time the answer is subscribed to.
	 * @param operation what to do
	 * @param <T> what it returns
	 * @return that, or nothing for {@code null}
	 */
	<T> Mono<T> call(Function<TokenStore, @Nullable T> operation) {
		return Mono.defer(() -> Mono.fromFuture(run(operation), true))
			.timeout(LONGEST_WAIT, Mono.error(() -> new TokenStoreException(
					"The token store does not answer within " + LONGEST_WAIT.toSeconds() + " s", null)));
	}

	private <T> CompletableFuture<T> run(Function<TokenStore, @Nullable T> operation) {
		return CompletableFuture.supplyAsync(() -> operation.apply(this.store), this.threads.scheduler()::schedule);
	}

	void close() {
		this.threads.close();
	}

}
