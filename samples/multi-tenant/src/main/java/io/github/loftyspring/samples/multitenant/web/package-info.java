/**
 * The pages and who may see them.
 */
@NullMarked
package io.github.loftyspring.samples.multitenant.web;

import org.jspecify.annotations.NullMarked;
