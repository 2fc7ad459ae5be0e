/**
 * Authenticates calls: credentials per account, access tokens and the header they become.
 * <p>
 * {@link io.github.loftyspring.auth.AuthenticationFilter} puts the header on requests;
 * {@link io.github.loftyspring.auth.LoftyAuthorizedClients} holds what is known of each
 * account, and {@link io.github.loftyspring.auth.StoredAuthorizations} of each user who
 * connected one. Every kind of credential is an {@code AccountAuthorization}. What may
 * block, an application's look-up or a store, has threads of its own.
 */
@NullMarked
package io.github.loftyspring.auth;

import org.jspecify.annotations.NullMarked;
