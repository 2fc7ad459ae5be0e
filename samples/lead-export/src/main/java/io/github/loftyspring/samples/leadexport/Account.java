package io.github.loftyspring.samples.leadexport;

import io.github.loftyspring.LoftyException;
import io.github.loftyspring.LoftyOperations;
import org.jspecify.annotations.Nullable;

/**
 * A Lofty account whose leads are exported.
 *
 * @param name its name, {@code null} for the one that needs none
 * @param lofty its operations
 */
record Account(@Nullable String name, LoftyOperations lofty) {

	String label() {
		return (this.name != null) ? this.name : "leads";
	}

	/**
	 * Asks Lofty whose credential it is. A wrong one is found before any file is touched.
	 * @throws LoftyException if it is wrong
	 */
	String user() {
		User user = this.lofty.get("/v1.0/me", User.class);
		return String.valueOf((user != null) ? user.id() : null);
	}

	/**
	 * What is needed of {@code GET /v1.0/me}.
	 *
	 * @param id the id of the user
	 */
	record User(@Nullable Long id) {
	}

}
