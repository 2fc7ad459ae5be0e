package io.github.loftyspring.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has the reactive and the blocking operations of a resource written from its HTTP
 * interface while it is compiled: {@code LeadApi} declares each operation once, and
 * {@code LeadOperations} and {@code ReactiveLeadOperations} offer it. What an answer
 * holds decides what a method returns:
 * <ul>
 * <li>{@link Envelope}: the object inside</li>
 * <li>a record that implements {@link Answer}: its value</li>
 * <li>a record that implements {@link ListAnswer}: its items; with a {@link ListQuery}
 * among the parameters a {@link Page}, and beside it a stream over all pages</li>
 * <li>{@link Void}: nothing; anything else: itself</li>
 * </ul>
 * Ids must be positive, texts not blank and objects present, or an argument is refused by
 * its name; a {@code @Nullable} parameter at the end may be left out.
 *
 * @since 0.1.0
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface ResourceOperations {

}
