package io.github.loftyspring.samples.leadexport.file;

import io.github.loftyspring.api.lead.Lead;

/**
 * Writes leads as text.
 */
interface LeadFormat {

	/**
	 * Returns what a file begins with.
	 */
	String header();

	/**
	 * Appends a lead.
	 */
	void append(Lead lead, StringBuilder text);

}
