package io.github.loftyspring.samples.leadexport;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import io.github.loftyspring.samples.leadexport.file.OutputFormat;
import io.github.loftyspring.samples.leadexport.file.RunKey;
import org.jspecify.annotations.Nullable;

/**
 * What to export, and where to.
 *
 * @param formats the formats
 * @param output the directory
 * @param scope which leads
 * @param changedSince since when they have changed
 * @param overlap how much earlier than the last run the next one begins
 * @param pageSize the number of leads on a page
 * @param restart whether to drop an unfinished run
 */
record ExportOptions(Set<OutputFormat> formats, Path output, RunKey.Scope scope, @Nullable Instant changedSince,
		Duration overlap, int pageSize, boolean restart) {

	RunKey key(String service, String user) {
		return new RunKey(service, user, this.formats, this.scope, this.changedSince);
	}

}
