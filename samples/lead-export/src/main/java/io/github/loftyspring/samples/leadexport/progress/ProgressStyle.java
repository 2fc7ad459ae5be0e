package io.github.loftyspring.samples.leadexport.progress;

/**
 * How progress is shown.
 */
public enum ProgressStyle {

	/** A bar that is drawn anew, for a terminal. */
	BAR,

	/** A line every few seconds, for a file. */
	LINES,

	/** Not at all. */
	NONE

}
