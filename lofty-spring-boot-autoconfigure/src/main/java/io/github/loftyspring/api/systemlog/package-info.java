/**
 * The operations on what Lofty records about leads by itself.
 */
@NullMarked
package io.github.loftyspring.api.systemlog;

import org.jspecify.annotations.NullMarked;
