/**
 * What an application with Spring Boot's actuator shows of the Lofty client.
 */
@NullMarked
package io.github.loftyspring.actuate;

import org.jspecify.annotations.NullMarked;
