package io.github.loftyspring.samples.leadexport.file;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What makes two commands the same run, so that one may go on where the other was
 * stopped.
 *
 * @param service what is called
 * @param user the id of the Lofty user whose leads are read
 * @param formats the formats that are written
 * @param scope which leads are written
 * @param changedSince the time of {@link Scope#CHANGED_SINCE}
 */
public record RunKey(String service, String user, Set<OutputFormat> formats, Scope scope,
		@Nullable Instant changedSince) {

	/**
	 * Creates a key.
	 * @param service what is called
	 * @param user the id of the Lofty user whose leads are read
	 * @param formats the formats that are written
	 * @param scope which leads are written
	 * @param changedSince the time of {@link Scope#CHANGED_SINCE}
	 */
	public RunKey {
		formats = new TreeSet<>(formats);
	}

	/**
	 * Which leads are written.
	 */
	public enum Scope {

		/** All leads. */
		ALL,

		/** Those that were created or changed since the last run. */
		SINCE_LAST_RUN,

		/** Those that were created or changed since a time. */
		CHANGED_SINCE

	}

	/**
	 * Returns whether the leads come from the same place.
	 * @param other another key
	 * @return whether service and user are the same
	 */
	public boolean hasSameSource(RunKey other) {
		return this.service.equals(other.service) && this.user.equals(other.user);
	}

}
