/**
 * Keeps a shared quota in a Bucket4j bucket on Redis.
 */
@NullMarked
package io.github.loftyspring.ratelimit.bucket4j;

import org.jspecify.annotations.NullMarked;
