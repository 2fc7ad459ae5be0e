package io.github.loftyspring.api.communication;

/**
 * Says how many texts a page has and where it starts. Every method checks its argument at
 * once and throws {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class TextQuery extends TimelineQuery<TextQuery, TextMessage> {

	TextQuery() {
		super("texts", TextMessage::id);
	}

}
