/**
 * The operations on calls, texts and e-mails with leads.
 */
@NullMarked
package io.github.loftyspring.api.communication;

import org.jspecify.annotations.NullMarked;
