/**
 * Serves the endpoint for Lofty's notifications in a Spring WebFlux application.
 */
@NullMarked
package io.github.loftyspring.webhook.reactive;

import org.jspecify.annotations.NullMarked;
