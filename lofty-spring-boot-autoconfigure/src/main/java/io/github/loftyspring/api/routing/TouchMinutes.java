package io.github.loftyspring.api.routing;

import io.github.loftyspring.api.Arguments;

import org.springframework.util.Assert;

/**
 * How many minutes a member has before a lead goes on to others.
 */
final class TouchMinutes {

	private static final int HOUR = 60;

	private static final int DAY = 1440;

	private TouchMinutes() {
	}

	static int checked(int minutes) {
		Arguments.range("touchMinutes", minutes, 1, DAY);
		Assert.isTrue(minutes <= HOUR || minutes % HOUR == 0,
				() -> "'touchMinutes' must be whole hours above 60, not %d".formatted(minutes));
		return minutes;
	}

}
