package io.github.loftyspring.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A place in a list. Its text is what {@link Page#nextCursor()} shows and what a query
 * takes back: the list, the number of items before the place when it is known, and
 * Lofty's own id of the place when there is one.
 *
 * @param list the name of the list
 * @param position the number of items before this place
 * @param id Lofty's id of this place
 * @since 0.1.0
 */
public record PageCursor(String list, @Nullable Long position, @Nullable String id) {

	private static final Pattern TEXT = Pattern.compile("([a-z-]+):(\\d{0,18}):(.*)", Pattern.DOTALL);

	/**
	 * Reads a cursor's text.
	 * @param list the list it must belong to
	 * @param text the text
	 * @return the cursor
	 * @throws IllegalArgumentException when the text is no cursor of this list
	 */
	public static PageCursor parse(String list, String text) {
		Assert.hasText(text, "'cursor' must not be blank");
		Matcher matcher = TEXT.matcher(text);
		Assert.isTrue(matcher.matches(), "'cursor' must be the next cursor of a page");
		Assert.isTrue(matcher.group(1).equals(list),
				() -> "'cursor' must come from a page of '%s', not of '%s'".formatted(list, matcher.group(1)));
		String position = matcher.group(2);
		String id = matcher.group(3);
		return new PageCursor(list, position.isEmpty() ? null : Long.valueOf(position), id.isEmpty() ? null : id);
	}

	/**
	 * Returns the cursor's text.
	 * @return the text
	 */
	@Override
	public String toString() {
		return this.list + ":" + ((this.position != null) ? this.position : "") + ":"
				+ ((this.id != null) ? this.id : "");
	}

}
