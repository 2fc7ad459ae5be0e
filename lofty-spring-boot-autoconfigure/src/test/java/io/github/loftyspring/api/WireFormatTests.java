package io.github.loftyspring.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WireInstant}, {@link WireOffsetDateTime}, {@link WireDate},
 * {@link WireValues} and {@link Envelope}.
 */
class WireFormatTests {

	private final JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"2026-04-30T17:33:32GMT"         | 2026-04-30T17:33:32Z
			"2026-04-30T17:33:32gmt"         | 2026-04-30T17:33:32Z
			"2026-04-30T17:33:32Z"           | 2026-04-30T17:33:32Z
			"2026-04-30T17:33:32.125Z"       | 2026-04-30T17:33:32.125Z
			"2026-04-30T17:33:32.125+00:00"  | 2026-04-30T17:33:32.125Z
			"2026-04-30T10:33:32-07:00"      | 2026-04-30T17:33:32Z
			"2026-04-30T10:33:32-0700"       | 2026-04-30T17:33:32Z
			"2026-04-30T17:33:32GMT-01:00"   | 2026-04-30T18:33:32Z
			"2026-04-30T17:33:32"            | 2026-04-30T17:33:32Z
			"2026-04-30 17:33:32"            | 2026-04-30T17:33:32Z
			" 2026-04-30T17:33:32GMT "       | 2026-04-30T17:33:32Z
			1777570412000                    | 2026-04-30T17:33:32Z
			"1777570412000"                  | 2026-04-30T17:33:32Z
			""")
	void whenATimeIsInAnyFormatOfTheWireThenItIsRead(String json, Instant expected) {
		assertThat(read("{\"time\":%s}".formatted(json)).time()).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"\"", "\" \"", "null", "-9223372036854775808", "\"-9223372036854775808\"",
			"9223372036854775807000", "\"soon\"", "\"2026-02-31T00:00:00GMT\"", "\"2026-13-01\"", "1.5", "true",
			"{\"a\":[1]}", "[[1],{}]" })
	void whenATimeCannotBeReadThenItIsNullAndTheRestIsKept(String json) {
		Times times = read("{\"time\":%s,\"date\":\"Jun 5, 2001\"}".formatted(json));
		assertThat(times.time()).isNull();
		assertThat(times.date()).isEqualTo("2001-06-05");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"2026-03-01T15:00:00-08:00"      | 2026-03-01T15:00:00-08:00
			"2026-03-01T15:00:00.125+05:45"  | 2026-03-01T15:00:00.125+05:45
			"2026-03-01T15:00:00-0800"       | 2026-03-01T15:00:00-08:00
			"2026-03-01T15:00-08:00"         | 2026-03-01T15:00:00-08:00
			"2026-03-01T15:00:00GMT-08:00"   | 2026-03-01T15:00:00-08:00
			"2026-03-01T15:00:00GMT"         | 2026-03-01T15:00:00Z
			"2026-03-01T15:00:00Z"           | 2026-03-01T15:00:00Z
			"2026-03-01T15:00:00"            | 2026-03-01T15:00:00Z
			"2026-03-01 15:00:00"            | 2026-03-01T15:00:00Z
			1772377200000                    | 2026-03-01T15:00:00Z
			""")
	void whenATimeHasAnOffsetThenItIsKeptAndIsElseUtc(String json, OffsetDateTime expected) {
		assertThat(readOffset("{\"time\":%s}".formatted(json)).time()).hasToString(expected.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"\"", "null", "-9223372036854775808", "\"soon\"", "\"2026-02-31T00:00:00-08:00\"",
			"\"2026-03-01\"", "1.5", "true", "{\"a\":[1]}", "[[1],{}]" })
	void whenATimeWithOffsetCannotBeReadThenItIsNullAndTheRestIsKept(String json) {
		assertThat(readOffset("{\"time\":%s,\"id\":7}".formatted(json))).isEqualTo(new OffsetTime(null, 7L));
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-01T15:00-08:00, 2026-03-01T15:00:00-08:00", "2026-03-01T15:00Z, 2026-03-01T15:00:00+00:00",
			"2026-03-01T15:00:01.999+05:45, 2026-03-01T15:00:01+05:45" })
	void whenATimeWithOffsetIsWrittenThenItHasSecondsAndANumericOffset(OffsetDateTime time, String text) {
		assertThat(this.mapper.writeValueAsString(new OffsetTime(time, 7L)))
			.isEqualTo("{\"time\":\"%s\",\"id\":7}".formatted(text));
		assertThat(readOffset("{\"time\":\"%s\"}".formatted(text)).time())
			.isEqualTo(time.truncatedTo(ChronoUnit.SECONDS));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"Jun 5, 2001"   | 2001-06-05
			"Sep 15, 1999"  | 1999-09-15
			"jun 05, 2001"  | 2001-06-05
			"2001-06-05"    | 2001-06-05
			991699200000    | 2001-06-05
			-86400000       | 1969-12-31
			""")
	void whenADateIsInAnyFormatOfTheWireThenItIsRead(String json, LocalDate expected) {
		assertThat(read("{\"date\":%s}".formatted(json)).date()).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"\"", "null", "-9223372036854775808", "\"-9223372036854775808\"", "\"Foo 5, 2001\"",
			"\"Jun 31, 2001\"", "false", "[]", "{}" })
	void whenADateCannotBeReadThenItIsNullAndTheRestIsKept(String json) {
		Times times = read("{\"date\":%s,\"time\":0}".formatted(json));
		assertThat(times.date()).isNull();
		assertThat(times.time()).isEqualTo(Instant.EPOCH);
	}

	@Test
	void whenTheMachineSpeaksAnotherLanguageThenDatesAreEnglish() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.GERMANY);
			Times times = new Times(null, LocalDate.of(2001, 12, 5));
			assertThat(this.mapper.writeValueAsString(times)).contains("\"date\":\"Dec 5, 2001\"");
			assertThat(read("{\"date\":\"Dec 5, 2001\"}")).isEqualTo(times);
		}
		finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void whenTimesAreWrittenThenTheyCanBeReadBack() {
		Times times = new Times(Instant.parse("2026-04-30T17:33:32.125Z"), LocalDate.of(2001, 6, 5));
		assertThat(read(this.mapper.writeValueAsString(times))).isEqualTo(times);
	}

	@Test
	void whenAListIsMissingOrHasGapsThenItIsImmutableWithout() {
		assertThat(WireValues.list(null)).isEmpty();
		assertThat(WireValues.list(Arrays.asList("a", null, "b"))).containsExactly("a", "b").isUnmodifiable();
	}

	@Test
	void whenANumberIsMarkedAsNotSetThenItIsNull() {
		assertThat(WireValues.unlessMinusOne(-1)).isNull();
		assertThat(WireValues.unlessMinusOne(-1.0)).isNull();
		assertThat(WireValues.unlessMinusOne(new BigDecimal("-1.00"))).isNull();
		assertThat(WireValues.unlessMinusOne("-1")).isNull();
		assertThat(WireValues.unlessMinusOne("-1.0")).isNull();
		assertThat(WireValues.unlessMinusOne("")).isNull();
		assertThat(WireValues.unlessMinusOne("-10")).isEqualTo("-10");
		assertThat(WireValues.unlessMinusOne(0)).isZero();
		assertThat(WireValues.unlessZero(0L)).isNull();
		assertThat(WireValues.unlessZero(-1L)).isEqualTo(-1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"thing\":{\"id\":1,\"price\":10.50}}",
			"{\"status\":{\"code\":0},\"thing\":{\"id\":1,\"price\":10.50},\"list\":[{}]}",
			"{\"id\":1,\"price\":10.50}", "{\"id\":\"1\",\"price\":10.50,\"thing\":\"text\"}" })
	void whenAnObjectIsNamedOrBareThenItIsRead(String json) {
		Envelope<Thing> envelope = this.mapper.readValue(json, new TypeReference<>() {
		});
		assertThat(envelope.value()).isEqualTo(new Thing(1L, new BigDecimal("10.50")));
	}

	@Test
	void whenTheTypeHasNoNameThenTheObjectIsBare() {
		Envelope<List<Integer>> envelope = this.mapper.readValue("[1,2]", new TypeReference<>() {
		});
		assertThat(envelope.value()).containsExactly(1, 2);
	}

	private Times read(String json) {
		return this.mapper.readValue(json, Times.class);
	}

	private OffsetTime readOffset(String json) {
		return this.mapper.readValue(json, OffsetTime.class);
	}

	record OffsetTime(@WireOffsetDateTime @Nullable OffsetDateTime time, @Nullable Long id) {
	}

	record Times(@WireInstant @Nullable Instant time, @WireDate @Nullable LocalDate date) {
	}

	@JsonRootName("thing")
	record Thing(@Nullable Long id, @Nullable BigDecimal price) {
	}

}
