package io.github.loftyspring.api.communication;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;

/**
 * The answer that lists texts.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TextList(List<TextMessage> texts) implements ListAnswer<TextMessage> {

	TextList {
		texts = WireValues.list(texts);
	}

	@Override
	public List<TextMessage> items() {
		return this.texts;
	}

}
