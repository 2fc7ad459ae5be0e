package io.github.loftyspring.api.note;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;

/**
 * The answer that lists notes.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record NoteList(List<Note> notes) implements ListAnswer<Note> {

	NoteList {
		notes = WireValues.list(notes);
	}

	@Override
	public List<Note> items() {
		return this.notes;
	}

}
