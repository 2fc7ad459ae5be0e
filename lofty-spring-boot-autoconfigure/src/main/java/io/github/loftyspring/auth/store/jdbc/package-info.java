/**
 * Keeps the tokens of users in a relational database, by Spring JDBC.
 */
@NullMarked
package io.github.loftyspring.auth.store.jdbc;

import org.jspecify.annotations.NullMarked;
