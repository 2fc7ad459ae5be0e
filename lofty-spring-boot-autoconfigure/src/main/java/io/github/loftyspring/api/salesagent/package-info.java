/**
 * The operations on sales agents.
 */
@NullMarked
package io.github.loftyspring.api.salesagent;

import org.jspecify.annotations.NullMarked;
