package io.github.loftyspring.auth.connect;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Waits on the thread of a servlet request for what Spring Security's servlet filters
 * want at once. Whatever is waited for ends by itself: token requests have a time limit.
 */
final class ServletThread {

	private ServletThread() {
	}

	static <T> @Nullable T await(Mono<T> work) {
		return work.block();
	}

}
