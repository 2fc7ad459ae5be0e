/**
 * Settings that change while the sandbox runs.
 */
@NullMarked
package io.github.loftyspring.sandbox.setting;

import org.jspecify.annotations.NullMarked;
