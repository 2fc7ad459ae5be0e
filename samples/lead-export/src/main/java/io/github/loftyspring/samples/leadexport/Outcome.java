package io.github.loftyspring.samples.leadexport;

/**
 * How the export of an account ended.
 *
 * @param exitCode what the process ends with
 * @param message one sentence or two for the reader
 */
record Outcome(ExitCode exitCode, String message) {
}
