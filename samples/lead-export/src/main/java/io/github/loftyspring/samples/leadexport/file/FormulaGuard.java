package io.github.loftyspring.samples.leadexport.file;

/**
 * Keeps spreadsheets from taking text for a formula. Anybody who fills in a web form can
 * put text into a lead.
 */
final class FormulaGuard {

	private static final String BEGINNINGS = "=+-@\t\r\n";

	private FormulaGuard() {
	}

	/**
	 * Puts an apostrophe before a text that begins as formulas do, or with white space
	 * that spreadsheets drop.
	 */
	static String guard(String text) {
		return (!text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
