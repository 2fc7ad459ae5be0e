/**
 * The operations on the subscriptions to notifications.
 */
@NullMarked
package io.github.loftyspring.api.webhook;

import org.jspecify.annotations.NullMarked;
