package io.github.loftyspring.samples.cli;

import java.util.List;

import io.github.loftyspring.api.note.NewNote;
import io.github.loftyspring.api.note.Note;
import io.github.loftyspring.api.note.NoteUpdate;
import io.github.loftyspring.samples.cli.output.Column;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lofty notes}.
 */
@Command(name = "notes", description = "Notes about leads.", synopsisSubcommandLabel = "COMMAND")
final class NotesCommand {

	static final List<Column<Note>> COLUMNS = List.of(Column.whole("noteId", Note::noteId),
			Column.whole("leadId", Note::leadId), Column.of("content", Note::content), Column.of("pinned", Note::isPin),
			Column.of("creatorName", Note::creatorName), Column.of("createTime", Note::createTime));

	private final Caller caller;

	NotesCommand(Caller caller) {
		this.caller = caller;
	}

	@Command(name = "list", description = "List the notes about a lead.", sortOptions = false)
	int list(
			@Option(names = "--lead", required = true, paramLabel = "<lead id>", converter = Id.class,
					description = "The lead.") long leadId,
			@Option(names = "--system", description = "Those that Lofty made by itself too.") boolean system) {
		return this.caller.call((lofty, output) -> output
			.list(lofty.notes().list(leadId, system ? Boolean.TRUE : null).iterator(), COLUMNS));
	}

	@Command(name = "get", description = "Show a note.")
	int get(@Parameters(paramLabel = "<note id>", converter = Id.class) long noteId) {
		return this.caller.call((lofty, output) -> output.one(lofty.notes().get(noteId), COLUMNS));
	}

	@Command(name = "create", description = "Write a note.", sortOptions = false)
	int create(
			@Option(names = "--lead", required = true, paramLabel = "<lead id>", converter = Id.class,
					description = "The lead.") long leadId,
			@Option(names = "--content", required = true, paramLabel = "<text>",
					description = "The text.") String content,
			@Option(names = "--pin", description = "Pin it to the top.") boolean pin) {
		NewNote note = new NewNote(leadId, content, pin);
		return this.caller.call((lofty, output) -> new Receipt(lofty.notes().create(note), "created").show(output));
	}

	@Command(name = "update", description = "Change the text of a note, or pin it. What is not given stays.",
			sortOptions = false)
	int update(@Parameters(paramLabel = "<note id>", converter = Id.class) long noteId,
			@Option(names = "--content", paramLabel = "<text>", description = "The text.") @Nullable String content,
			@Option(names = "--pin", negatable = true, description = "Pin it, or no longer.") @Nullable Boolean pin) {
		if (content == null && pin == null) {
			throw new IllegalArgumentException("Nothing to change: give --content, --pin or --no-pin");
		}
		return this.caller.call((lofty, output) -> {
			// Lofty wants both, also where only one changes.
			Note old = (content == null || pin == null) ? lofty.notes().get(noteId) : null;
			String text = (content != null || old == null) ? content : old.content();
			boolean pinned = (pin != null) ? pin : old != null && Boolean.TRUE.equals(old.isPin());
			lofty.notes().update(noteId, new NoteUpdate((text != null) ? text : "", pinned));
			new Receipt(noteId, "updated").show(output);
		});
	}

	@Command(name = "delete", description = "Delete a note.")
	int delete(@Parameters(paramLabel = "<note id>", converter = Id.class) long noteId) {
		return this.caller.call((lofty, output) -> {
			lofty.notes().delete(noteId);
			new Receipt(noteId, "deleted").show(output);
		});
	}

}
