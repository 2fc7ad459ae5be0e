package io.github.loftyspring.api.note;

import io.github.loftyspring.api.Envelope;
import io.github.loftyspring.api.ResourceOperations;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The operations on notes about leads. A note that was created a moment ago may not be
 * found yet.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface NoteApi {

	/**
	 * Reads the notes about a lead, in no certain order.
	 * @param leadId the lead's id, positive
	 * @param includeSystemNote whether to read the notes that Lofty made by itself too;
	 * not unless it is said
	 * @return the notes
	 */
	@GetExchange("/v1.0/notes")
	Mono<NoteList> list(@RequestParam long leadId, @RequestParam(required = false) @Nullable Boolean includeSystemNote);

	/**
	 * Reads a note.
	 * @param noteId the note's id, positive
	 * @return the note
	 */
	@GetExchange("/v1.0/notes/{noteId}")
	Mono<Envelope<Note>> get(@PathVariable long noteId);

	/**
	 * Writes a note about a lead.
	 * @param note the note
	 * @return the note's id
	 */
	@PostExchange("/v1.0/notes")
	Mono<NoteId> create(@RequestBody NewNote note);

	/**
	 * Replaces the text of a note, and pins or unpins it.
	 * @param noteId the note's id, positive
	 * @param update the text, and whether the note is pinned
	 */
	@PutExchange("/v1.0/notes/{noteId}")
	Mono<Void> update(@PathVariable long noteId, @RequestBody NoteUpdate update);

	/**
	 * Deletes a note.
	 * @param noteId the note's id, positive
	 */
	@DeleteExchange("/v1.0/notes/{noteId}")
	Mono<Void> delete(@PathVariable long noteId);

}
