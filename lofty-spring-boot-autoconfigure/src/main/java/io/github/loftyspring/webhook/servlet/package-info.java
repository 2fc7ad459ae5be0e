/**
 * Serves the endpoint for Lofty's notifications in a Spring MVC application.
 */
@NullMarked
package io.github.loftyspring.webhook.servlet;

import org.jspecify.annotations.NullMarked;
