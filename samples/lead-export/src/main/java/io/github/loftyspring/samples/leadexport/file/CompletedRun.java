package io.github.loftyspring.samples.leadexport.file;

import java.time.Instant;

/**
 * The last run that was completed.
 *
 * @param key which run
 * @param startedAt when it began: all that Lofty's leads were then is in the files
 * @param written the number of leads that were written
 */
public record CompletedRun(RunKey key, Instant startedAt, long written) {
}
