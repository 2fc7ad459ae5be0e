package io.github.loftyspring.samples.leadexport.file;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param key which run
 * @param startedAt when it began
 * @param since leads that have not changed since are not written; {@code null} for all
 * @param name the name of its files without extension
 * @param cursor the cursor of the next page
 * @param read the number of leads that were read
 * @param written the number of leads that were written
 * @param lengths the lengths of its files in bytes, by extension
 * @param complete whether nothing is left but to put the files in place
 */
public record Checkpoint(RunKey key, Instant startedAt, @Nullable Instant since, String name, String cursor, long read,
		long written, Map<String, Long> lengths, boolean complete) {

	/**
	 * Creates a checkpoint.
	 * @param key which run
	 * @param startedAt when it began
	 * @param since leads that have not changed since are not written
	 * @param name the name of its files without extension
	 * @param cursor the cursor of the next page
	 * @param read the number of leads that were read
	 * @param written the number of leads that were written
	 * @param lengths the lengths of its files in bytes, by extension
	 * @param complete whether nothing is left but to put the files in place
	 */
	public Checkpoint {
		lengths = new TreeMap<>(lengths);
	}

	long length(String extension) {
		return this.lengths.getOrDefault(extension, 0L);
	}

}
