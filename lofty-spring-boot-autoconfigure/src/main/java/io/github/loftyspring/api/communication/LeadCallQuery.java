package io.github.loftyspring.api.communication;

import io.github.loftyspring.api.call.Call;

/**
 * Says how many calls a page has and where it starts. Every method checks its argument at
 * once and throws {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class LeadCallQuery extends TimelineQuery<LeadCallQuery, Call> {

	LeadCallQuery() {
		super("lead-calls", Call::id);
	}

}
