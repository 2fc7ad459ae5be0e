/**
 * Subscriptions, and the notifications that go to them.
 */
@NullMarked
package io.github.loftyspring.sandbox.webhook;

import org.jspecify.annotations.NullMarked;
