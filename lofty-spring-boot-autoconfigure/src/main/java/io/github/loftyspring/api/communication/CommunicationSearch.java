package io.github.loftyspring.api.communication;

import java.time.Duration;

import io.github.loftyspring.api.Mandatory;
import io.github.loftyspring.api.Paging;

/**
 * Says what to look for in what agents communicated. Start and end must be set, with at
 * most 90 days between them. A page has 100 items unless it is said. Every method checks
 * its argument at once and throws {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
@Mandatory
public final class CommunicationSearch extends AgentQuery<CommunicationSearch> {

	private static final Paging PAGING = Paging.cursor("cursor");

	CommunicationSearch() {
		super("communication-search", PAGING, Duration.ofDays(90));
	}

}
