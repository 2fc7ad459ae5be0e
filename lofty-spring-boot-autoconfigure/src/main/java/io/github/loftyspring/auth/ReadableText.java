package io.github.loftyspring.auth;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one readable line of what a server sent, also of a proxy's HTML page.
 */
final class ReadableText {

	private static final int LONGEST_PAGE = 8 * 1024;

	private static final int LONGEST_LINE = 200;

	private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.*?)</title>");

	private static final Pattern INVISIBLE = Pattern.compile("(?is)<(script|style)\\b.*?</\\1\\s*>|<!--.*?-->");

	private static final Pattern TAG = Pattern.compile("<[!/a-zA-Z][^>]*>");

	private static final Pattern GAPS = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");

	private ReadableText() {
	}

	/**
	 * Makes the line. Secrets have to be out of the text before, as it is cut.
	 * @param text any text
	 * @return the title of a page, or else all that it shows, limited in length
	 */
	static String of(String text) {
		String start = (text.length() <= LONGEST_PAGE) ? text : text.substring(0, LONGEST_PAGE);
		String line = GAPS.matcher(start.stripLeading().startsWith("<") ? words(start) : start).replaceAll(" ").trim();
		return (line.length() <= LONGEST_LINE) ? line : line.substring(0, LONGEST_LINE) + "…";
	}

	private static String words(String page) {
		Matcher title = TITLE.matcher(page);
		String shown = title.find() ? title.group(1) : INVISIBLE.matcher(page).replaceAll(" ");
		return TAG.matcher(shown).replaceAll(" ");
	}

}
