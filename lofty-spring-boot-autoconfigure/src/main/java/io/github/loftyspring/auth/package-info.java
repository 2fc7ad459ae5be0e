/**
 * Authenticates calls: credentials per account, access tokens and the header they become.
 * <p>
 * {@link io.github.loftyspring.auth.AuthenticationFilter} puts the header on requests;
 * {@link io.github.loftyspring.auth.LoftyAuthorizedClients} holds what is known of each
 * account. Every kind of credential is an {@code AccountAuthorization}. Nothing in here
 * blocks a thread.
 */
@NullMarked
package io.github.loftyspring.auth;

import org.jspecify.annotations.NullMarked;
