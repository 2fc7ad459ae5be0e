package io.github.loftyspring.api.routing;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * When a rule is active.
 *
 * @param activeDays the days of the week, from 1 to 7, never {@code null}
 * @param hoursStart the hour at which it begins, from 0 to 23
 * @param hoursEnd the hour at which it ends, from 0 to 23
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActiveHours(List<Integer> activeDays, @Nullable Integer hoursStart, @Nullable Integer hoursEnd) {

	private static final int FIRST_DAY = 1;

	private static final int LAST_DAY = 7;

	private static final int LAST_HOUR = 23;

	/**
	 * Creates it from values as Lofty sends them.
	 * @param activeDays the days of the week, from 1 to 7, never {@code null}
	 * @param hoursStart the hour at which it begins, from 0 to 23
	 * @param hoursEnd the hour at which it ends, from 0 to 23
	 */
	public ActiveHours {
		activeDays = WireValues.list(activeDays);
	}

	/**
	 * Returns some hours on some days.
	 * @param hoursStart the hour at which they begin, from 0 to 23
	 * @param hoursEnd the hour at which they end, from 0 to 23
	 * @param activeDays the days of the week, from 1 to 7
	 * @return the hours
	 */
	public static ActiveHours of(int hoursStart, int hoursEnd, Integer... activeDays) {
		return new ActiveHours(List.of(activeDays), hoursStart, hoursEnd);
	}

	/**
	 * Lofty answers what it likes, and takes what is right.
	 */
	void check() {
		this.activeDays.forEach((day) -> Arguments.range("activeDays", day, FIRST_DAY, LAST_DAY));
		Arguments.present("hoursStart", this.hoursStart);
		Arguments.present("hoursEnd", this.hoursEnd);
		Arguments.range("hoursStart", Objects.requireNonNull(this.hoursStart), 0, LAST_HOUR);
		Arguments.range("hoursEnd", Objects.requireNonNull(this.hoursEnd), 0, LAST_HOUR);
	}

}
