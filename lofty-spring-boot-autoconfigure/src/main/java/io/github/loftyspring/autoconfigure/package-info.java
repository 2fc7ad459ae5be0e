/**
 * Spring Boot's way into the client: properties, auto-configuration, failure analysis.
 */
@NullMarked
package io.github.loftyspring.autoconfigure;

import org.jspecify.annotations.NullMarked;
