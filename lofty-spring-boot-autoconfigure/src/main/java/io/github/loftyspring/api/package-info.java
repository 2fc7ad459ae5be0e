/**
 * What the operations of every resource share: calls, pages, and the formats of Lofty's
 * wire.
 * <p>
 * Each resource has a package of its own with an HTTP interface, {@code LeadApi}, that
 * declares its operations once: method, path, parameters, body and answer. While it is
 * compiled, {@link ResourceOperations} has {@code ReactiveLeadOperations} and
 * {@code LeadOperations} written from it. Spring can serve a blocking and a reactive HTTP
 * interface alike, but not one interface for both, and a proxy made at run time would
 * leave applications without methods to call and without their Javadoc.
 */
@NullMarked
package io.github.loftyspring.api;

import org.jspecify.annotations.NullMarked;
