/**
 * The user behind a credential.
 */
@NullMarked
package io.github.loftyspring.sandbox.user;

import org.jspecify.annotations.NullMarked;
