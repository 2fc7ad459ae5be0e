package io.github.loftyspring.api.communication;

/**
 * Says how many calls a page has and where it starts. Every method checks its argument at
 * once and throws {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class CallHistoryQuery extends TimelineQuery<CallHistoryQuery, CallHistoryEntry> {

	CallHistoryQuery() {
		super("call-history", CallHistoryEntry::id);
	}

}
