package io.github.loftyspring.samples.webapp.failure;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * What a page says when something does not work.
 *
 * @param title a few words
 * @param text what it means and what helps
 * @param connectLink where the user connects a Lofty account, if that helps
 * @param connectLabel what that link says
 */
record Problem(String title, String text, @Nullable URI connectLink, String connectLabel) {

	static Problem of(String title, String text) {
		return new Problem(title, text, null, "");
	}

	Problem withConnectLink(URI link, String label) {
		return new Problem(this.title, this.text, link, label);
	}

}
