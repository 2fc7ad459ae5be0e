package io.github.loftyspring.api.communication;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;

/**
 * The answer that lists e-mails.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record EmailList(List<Email> emails) implements ListAnswer<Email> {

	EmailList {
		emails = WireValues.list(emails);
	}

	@Override
	public List<Email> items() {
		return this.emails;
	}

}
