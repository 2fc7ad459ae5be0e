package io.github.loftyspring.samples.cli;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Hands on what the user has given.
 */
final class Given {

	private Given() {
	}

	static <T> void of(@Nullable T value, Consumer<? super T> use) {
		if (value != null) {
			use.accept(value);
		}
	}

}
