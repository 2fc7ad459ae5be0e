/**
 * Receives Lofty's notifications: a secret in the path says who calls, the body becomes
 * {@link io.github.loftyspring.webhook.LoftyWebhookEvent events}, repeated ones are
 * dropped, and the application's listeners are called after Lofty has its answer. Knows
 * no HTTP server; those are in the packages below.
 */
@NullMarked
package io.github.loftyspring.webhook;

import org.jspecify.annotations.NullMarked;
