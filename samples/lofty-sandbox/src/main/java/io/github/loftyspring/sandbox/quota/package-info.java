/**
 * Request quotas by fixed windows, and the headers that report them.
 */
@NullMarked
package io.github.loftyspring.sandbox.quota;

import org.jspecify.annotations.NullMarked;
