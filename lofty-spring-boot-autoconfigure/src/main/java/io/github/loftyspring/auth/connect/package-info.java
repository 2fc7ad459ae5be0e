/**
 * Lets users of a web application connect their Lofty account: Spring Security's filters
 * for the authorization code grant on three paths of their own, for Spring MVC and, with
 * names that start with {@code Server}, for Spring WebFlux.
 * <p>
 * {@link io.github.loftyspring.auth.connect.ConnectFilter} and
 * {@link io.github.loftyspring.auth.connect.ServerConnectFilter} put the parts together.
 * Whatever goes wrong is a {@link io.github.loftyspring.auth.connect.ConnectFailure}.
 */
@NullMarked
package io.github.loftyspring.auth.connect;

import org.jspecify.annotations.NullMarked;
