package io.github.loftyspring.api;

import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PageMetadata}.
 */
class PageMetadataTests {

	@Test
	void whenThereIsAScrollIdThenTheNextPageIsFoundByIt() {
		assertThat(next(metadata(100L, "abc"), at(0L), 25)).isEqualTo("leads:25:abc");
	}

	@Test
	void whenThereIsNoScrollIdThenTheNextPageIsFoundByTheOffset() {
		assertThat(next(metadata(100L, null), at(50L), 25)).isEqualTo("leads:75:");
		assertThat(next(metadata(100L, " "), at(50L), 25)).isEqualTo("leads:75:");
	}

	@Test
	void whenAllItemsAreReadThenThereIsNoNextPageWhateverTheScrollId() {
		assertThat(next(metadata(75L, "abc"), at(50L), 25)).isNull();
		assertThat(next(metadata(60L, "abc"), at(50L), 25)).isNull();
	}

	@Test
	void whenThePageIsEmptyThenThereIsNoNextPage() {
		assertThat(next(metadata(100L, "abc"), at(50L), 0)).isNull();
		assertThat(next(PageMetadata.NONE, at(0L), 0)).isNull();
	}

	@Test
	void whenThePositionIsUnknownThenOnlyAScrollIdGoesOn() {
		assertThat(next(metadata(10L, "abc"), at(null), 25)).isEqualTo("leads::abc");
		assertThat(next(metadata(100L, null), at(null), 25)).isNull();
	}

	@Test
	void whenNeitherTotalNorScrollIdIsToldThenAFullPageGoesOnAndAShortOneEnds() {
		assertThat(next(PageMetadata.NONE, at(0L), 25)).isEqualTo("leads:25:");
		assertThat(PageMetadata.NONE.page(at(0L), 50, items(25)).nextCursor()).isNull();
		assertThat(PageMetadata.NONE.page(at(0L), 25, items(25)).nextCursor()).isEqualTo("leads:25:");
		PageMetadata withLimit = new PageMetadata(null, 30, null, null, null);
		assertThat(next(withLimit, at(0L), 25)).isNull();
	}

	@Test
	void whenTheTotalContradictsTheItemsThenItIsUnknown() {
		Page<String> page = metadata(0L, "abc").page(at(0L), null, items(25));
		assertThat(page.total()).isNull();
		assertThat(page.hasNext()).isTrue();
		assertThat(metadata(0L, null).page(at(0L), null, items(0)).total()).isZero();
	}

	@Test
	void whenAPageIsMadeThenItsItemsAreACopy() {
		List<String> items = new java.util.ArrayList<>(items(2));
		Page<String> page = metadata(2L, null).page(at(0L), null, items);
		items.clear();
		assertThat(page.items()).hasSize(2).isUnmodifiable();
		assertThat(page.total()).isEqualTo(2);
		assertThat(page.hasNext()).isFalse();
	}

	private static @Nullable String next(PageMetadata metadata, PageCursor here, int read) {
		return metadata.page(here, null, items(read)).nextCursor();
	}

	private static PageCursor at(@Nullable Long position) {
		return new PageCursor("leads", position, null);
	}

	private static PageMetadata metadata(@Nullable Long total, @Nullable String scrollId) {
		return new PageMetadata("lead", 25, 0L, total, scrollId);
	}

	private static List<String> items(int count) {
		return Collections.nCopies(count, "item");
	}

}
