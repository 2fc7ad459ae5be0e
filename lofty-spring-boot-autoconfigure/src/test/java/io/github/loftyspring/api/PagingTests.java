package io.github.loftyspring.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Paging} and the pages that a {@link ListQuery} makes.
 */
class PagingTests {

	private static final Paging SCROLL = Paging.scroll("scrollId", "offset", "limit", 25);

	private static final Paging OFFSET = Paging.offset("offset", "limit", 10);

	private static final Paging LAST_ID = Paging.lastId("currentId", "limit", 10);

	@Test
	void whenThereIsAScrollIdThenTheNextPageIsFoundByIt() {
		assertThat(next(SCROLL, ":0:", answer(25).total(100).next("abc"))).isEqualTo("items:25:abc");
		assertThat(parameters(SCROLL, "items:25:abc")).isEqualTo(Map.of("scrollId", "abc"));
	}

	@Test
	void whenThereIsNoScrollIdThenTheNextPageIsFoundByTheOffset() {
		assertThat(next(SCROLL, ":50:", answer(25).total(100))).isEqualTo("items:75:");
		assertThat(next(SCROLL, ":50:", answer(25).total(100).next(" "))).isEqualTo("items:75:");
		assertThat(next(SCROLL, null, answer(25).total(100))).isEqualTo("items:25:");
		assertThat(parameters(SCROLL, "items:25:")).isEqualTo(Map.of("offset", 25L));
		assertThat(parameters(SCROLL, null)).isEmpty();
	}

	@Test
	void whenAllItemsAreReadThenThereIsNoNextPageWhateverTheScrollId() {
		assertThat(next(SCROLL, ":50:", answer(25).total(75).next("abc"))).isNull();
		assertThat(next(SCROLL, ":50:", answer(25).total(60).next("abc"))).isNull();
	}

	@Test
	void whenThePageIsEmptyThenThereIsNoNextPage() {
		assertThat(next(SCROLL, ":50:", answer(0).total(100).next("abc"))).isNull();
		assertThat(next(OFFSET, null, answer(0).hasMore(true))).isNull();
		assertThat(next(Paging.number("page", 1, "size", 10), null, answer(0).total(5))).isNull();
		assertThat(next(LAST_ID, null, answer(0))).isNull();
		assertThat(next(Paging.cursor("cursor"), null, answer(0).next("abc"))).isNull();
	}

	@Test
	void whenThePositionIsUnknownThenOnlyAScrollIdGoesOn() {
		assertThat(next(SCROLL, "::xyz", answer(25).total(10).next("abc"))).isEqualTo("items::abc");
		assertThat(next(SCROLL, "::xyz", answer(25).total(100))).isNull();
	}

	@Test
	void whenLofyTellsNothingThenAFullPageGoesOnAndAShortOneEnds() {
		assertThat(next(OFFSET, null, answer(10))).isEqualTo("items:10:");
		assertThat(next(OFFSET, null, answer(9))).isNull();
		assertThat(next(OFFSET, null, answer(10), (query) -> query.set("limit", 11))).isNull();
		assertThat(next(OFFSET, null, answer(9), (query) -> query.set("limit", 9))).isEqualTo("items:9:");
	}

	@Test
	void whenLoftySaysWhetherThereIsMoreThenTheSizeOfThePageDoesNotMatter() {
		assertThat(next(OFFSET, ":20:", answer(3).hasMore(true))).isEqualTo("items:23:");
		assertThat(next(OFFSET, ":20:", answer(10).hasMore(false))).isNull();
		assertThat(next(Paging.number("page", 0, "size", 10), null, answer(3).hasMore(true))).isEqualTo("items:1:");
		assertThat(next(Paging.number("page", 0, "size", 10), null, answer(10).hasMore(false))).isNull();
	}

	@Test
	void whenPagesAreNumberedThenTheyAreCountedFromTheFirst() {
		Paging fromOne = Paging.number("pageNum", 1, "pageSize", 10);
		assertThat(next(fromOne, null, answer(10).total(15))).isEqualTo("items:2:");
		assertThat(parameters(fromOne, "items:2:")).isEqualTo(Map.of("pageNum", 2L));
		assertThat(next(fromOne, ":2:", answer(5).total(15))).isNull();
		assertThat(next(Paging.number("page", 0, "size", 10), ":1:", answer(10).total(30))).isEqualTo("items:2:");
		assertThat(next(Paging.number("page", 0, "size", 10), ":2:", answer(10).total(30))).isNull();
	}

	@Test
	void whenTheSizeOfNumberedPagesIsUnknownThenTheTotalOrAnEmptyPageEnds() {
		Paging unsized = Paging.number("page", 0, "pageSize", null);
		assertThat(next(unsized, null, answer(7).total(7))).isNull();
		assertThat(next(unsized, null, answer(7).total(20))).isEqualTo("items:1:");
		assertThat(next(unsized, ":2:", answer(7).total(20))).isEqualTo("items:3:");
	}

	@Test
	void whenAPageStartsBehindAnItemThenThatItemIsLeftOut() {
		assertThat(next(LAST_ID, null, answer(10))).isEqualTo("items::10");
		assertThat(parameters(LAST_ID, "items::10")).isEqualTo(Map.of("currentId", "10"));
		Items query = new Items(LAST_ID).cursor("items::3");
		assertThat(query.page(answer(10)).items()).containsExactly(1L, 2L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
		assertThat(next(LAST_ID, "::10", answer(10))).as("no way forward").isNull();
		assertThat(next(LAST_ID, null, answer(9))).as("a short page").isNull();
	}

	@Test
	void whenLoftyTellsACursorThenItIsHandedBack() {
		Paging cursor = Paging.cursor("cursor");
		assertThat(next(cursor, null, answer(1).next("a:b"))).isEqualTo("items::a:b");
		assertThat(parameters(cursor, "items::a:b")).isEqualTo(Map.of("cursor", "a:b"));
		assertThat(next(cursor, null, answer(10))).isNull();
		assertThat(next(cursor, null, answer(10).next("x").hasMore(false))).isNull();
	}

	@Test
	void whenAListIsAnsweredAsAWholeThenThereIsNoNextPage() {
		assertThat(next(Paging.none(), null, answer(10).total(100))).isNull();
	}

	@Test
	void whenTheTotalContradictsTheItemsThenItIsUnknown() {
		Page<Long> page = new Items(SCROLL).page(answer(25).total(0).next("abc"));
		assertThat(page.total()).isNull();
		assertThat(page.hasNext()).isTrue();
		assertThat(new Items(SCROLL).page(answer(0).total(0)).total()).isZero();
	}

	@Test
	void whenACursorIsOfAnotherListThenItIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Items(OFFSET).cursor("leads:25:"))
			.withMessage("'cursor' must come from a page of 'items', not of 'leads'");
		assertThatIllegalArgumentException().isThrownBy(() -> new Items(OFFSET).cursor("25"))
			.withMessage("'cursor' must be the next cursor of a page");
	}

	@Test
	void whenAPageIsMadeThenItsItemsAreACopy() {
		List<Long> items = new ArrayList<>(List.of(1L, 2L));
		Page<Long> page = new Items(OFFSET).page(() -> items);
		items.clear();
		assertThat(page.items()).hasSize(2).isUnmodifiable();
		assertThat(page.hasNext()).isFalse();
	}

	private static @Nullable String next(Paging paging, @Nullable String place, Answered answer) {
		return next(paging, place, answer, (query) -> {
		});
	}

	private static @Nullable String next(Paging paging, @Nullable String place, Answered answer,
			Consumer<Items> conditions) {
		Items query = new Items(paging);
		conditions.accept(query);
		if (place != null) {
			query.cursor("items" + place);
		}
		return query.page(answer).nextCursor();
	}

	private static Map<String, @Nullable Object> parameters(Paging paging, @Nullable String cursor) {
		Items query = new Items(paging);
		return ((cursor != null) ? query.cursor(cursor) : query).parameters();
	}

	private static Answered answer(int count) {
		return new Answered(LongStream.rangeClosed(1, count).boxed().toList(), null, null, null);
	}

	private static final class Items extends ListQuery<Items, Long> {

		Items(Paging paging) {
			super("items", paging, (item) -> item);
		}

	}

	private record Answered(List<Long> items, @Nullable Long total, @Nullable Boolean hasMore,
			@Nullable String next) implements ListAnswer<Long> {

		Answered {
			items = Collections.unmodifiableList(items);
		}

		Answered total(long total) {
			return new Answered(this.items, total, this.hasMore, this.next);
		}

		Answered hasMore(boolean hasMore) {
			return new Answered(this.items, this.total, hasMore, this.next);
		}

		Answered next(String next) {
			return new Answered(this.items, this.total, this.hasMore, next);
		}

	}

}
