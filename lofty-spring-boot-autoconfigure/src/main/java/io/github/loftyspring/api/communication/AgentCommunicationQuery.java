package io.github.loftyspring.api.communication;

import java.time.Duration;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.Mandatory;
import io.github.loftyspring.api.Paging;

/**
 * Says what to list of what agents communicated. Kind, start and end must be set, with at
 * most 24 hours between them. A page has 10 items unless it is said. Every method checks
 * its argument at once and throws {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
@Mandatory
public final class AgentCommunicationQuery extends AgentQuery<AgentCommunicationQuery> {

	private static final int STANDARD_LIMIT = 10;

	private static final Paging PAGING = Paging.offset("offset", "limit", STANDARD_LIMIT);

	AgentCommunicationQuery() {
		super("agent-communication", PAGING, Duration.ofHours(24));
	}

	@Override
	protected void check() {
		Arguments.present("type", get("type"));
		super.check();
	}

}
