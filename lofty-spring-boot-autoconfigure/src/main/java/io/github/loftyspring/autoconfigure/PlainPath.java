package io.github.loftyspring.autoconfigure;

import java.util.regex.Pattern;

/**
 * The rule for paths of this application.
 */
final class PlainPath {

	private static final Pattern LITERAL = Pattern.compile("[\\w.~!$&'()+,=:@/-]+");

	private PlainPath() {
	}

	/**
	 * Checks a path.
	 * @param property the property it stands in
	 * @param path the path
	 * @param example a path to show in the fix
	 * @throws InvalidLoftyPropertyException if it is no plain path
	 */
	static void check(String property, String path, String example) {
		if (!path.startsWith("/") || path.startsWith("//")) {
			throw new InvalidLoftyPropertyException(property, "it does not start with one slash",
					"Write it as a path of this application, such as " + example + ".");
		}
		if (!LITERAL.matcher(path).matches()) {
			throw new InvalidLoftyPropertyException(property, "it has characters that are not part of a plain path",
					"Write it without blanks, wildcards, query and fragment, such as " + example + ".");
		}
	}

}
