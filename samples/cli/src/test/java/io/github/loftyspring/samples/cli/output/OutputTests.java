package io.github.loftyspring.samples.cli.output;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link Output}.
 */
class OutputTests {

	private static final List<Column<Person>> COLUMNS = List.of(Column.whole("leadId", Person::leadId),
			Column.of("firstName", Person::firstName), Column.of("note", Person::note));

	private static final Person ADA = new Person(9_007_199_254_740_993L, "Ada", "Writes programs for engines");

	private final StringWriter out = new StringWriter();

	@Test
	void whenTheTerminalIsNarrowThenTextIsCutAndIdsAreNot() {
		output(OutputFormat.TABLE, 40).list(List.of(ADA).iterator(), COLUMNS);
		assertThat(this.out.toString().lines()).containsExactly("LEAD ID           FIRST NAME  NOTE",
				"9007199254740993  Ada         Writes pr…");
	}

	@Test
	void whenTheListIsEmptyThenTheFormatsAreWhole() {
		output(OutputFormat.TABLE, 80).list(List.<Person>of().iterator(), COLUMNS);
		output(OutputFormat.JSON, 80).list(List.<Person>of().iterator(), COLUMNS);
		output(OutputFormat.CSV, 80).list(List.<Person>of().iterator(), COLUMNS);
		assertThat(this.out.toString().lines()).containsExactly("LEAD ID  FIRST NAME  NOTE", "[]",
				"leadId,firstName,note");
	}

	@Test
	void whenJsonIsWrittenThenIdsAreText() {
		output(OutputFormat.JSON, 80).list(List.of(ADA, ADA).iterator(), COLUMNS);
		String json = "{\"leadId\":\"9007199254740993\",\"firstName\":\"Ada\",\"note\":\"Writes programs for engines\"}";
		assertThat(this.out.toString()).isEqualToNormalizingNewlines("[\n" + json + ",\n" + json + "\n]\n");
	}

	@Test
	void whenTheFirstPageFailsThenNothingIsWritten() {
		Iterator<Person> failing = new Iterator<>() {

			@Override
			public boolean hasNext() {
				throw new IllegalStateException("no page");
			}

			@Override
			public Person next() {
				return ADA;
			}

		};
		assertThatIllegalStateException().isThrownBy(() -> output(OutputFormat.JSON, 80).list(failing, COLUMNS))
			.withMessage("no page");
		assertThat(this.out.toString()).isEmpty();
	}

	private Output output(OutputFormat format, int width) {
		return new Output(format, new PrintWriter(this.out), width, (heading) -> heading);
	}

	/**
	 * A line.
	 *
	 * @param leadId an id
	 * @param firstName a name
	 * @param note a text
	 */
	record Person(Long leadId, String firstName, String note) {
	}

}
