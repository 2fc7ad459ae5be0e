package io.github.loftyspring.api.communication;

/**
 * Says how many e-mails a page has and where it starts. Every method checks its argument
 * at once and throws {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class EmailQuery extends TimelineQuery<EmailQuery, Email> {

	EmailQuery() {
		super("emails", Email::id);
	}

}
