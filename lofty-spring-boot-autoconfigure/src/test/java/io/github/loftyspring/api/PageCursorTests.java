package io.github.loftyspring.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link PageCursor}.
 */
class PageCursorTests {

	@Test
	void whenWrittenThenItCanBeReadBack() {
		for (PageCursor cursor : new PageCursor[] { new PageCursor("leads", 25L, "a:b c=="),
				new PageCursor("leads", 25L, null), new PageCursor("leads", null, "abc") }) {
			assertThat(PageCursor.parse("leads", cursor.toString())).isEqualTo(cursor);
		}
	}

	@Test
	void whenItComesFromAnotherListThenItIsRefusedByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> PageCursor.parse("leads", "tasks:25:"))
			.withMessage("'cursor' must come from a page of 'leads', not of 'tasks'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "25", "leads", "leads:-1:", "leads:9999999999999999999:" })
	void whenItIsNoCursorThenItIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> PageCursor.parse("leads", text))
			.withMessage("'cursor' must be the next cursor of a page");
	}

	@Test
	void whenItIsBlankThenItIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> PageCursor.parse("leads", " "))
			.withMessage("'cursor' must not be blank");
	}

}
