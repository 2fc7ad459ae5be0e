/**
 * Credentials: API keys, OAuth 2.0 applications, consent and tokens.
 */
@NullMarked
package io.github.loftyspring.sandbox.auth;

import org.jspecify.annotations.NullMarked;
