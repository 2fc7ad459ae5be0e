/**
 * What is called, and with whose credentials.
 */
@NullMarked
package io.github.loftyspring.samples.cli.client;

import org.jspecify.annotations.NullMarked;
