package io.github.loftyspring.samples.cli;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;

import io.github.loftyspring.api.task.AssignedRole;
import io.github.loftyspring.api.task.MyTaskQuery;
import io.github.loftyspring.api.task.NewTask;
import io.github.loftyspring.api.task.Task;
import io.github.loftyspring.api.task.TaskType;
import io.github.loftyspring.samples.cli.output.Column;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lofty tasks}.
 */
@Command(name = "tasks", description = "Tasks and appointments.", synopsisSubcommandLabel = "COMMAND")
final class TasksCommand {

	static final List<Column<Task>> COLUMNS = List.of(Column.whole("id", Task::id),
			Column.whole("leadId", Task::leadId), Column.of("type", Task::type), Column.of("content", Task::content),
			Column.of("endAt", Task::endAt), Column.of("finished", Task::finishFlag),
			Column.of("leadName", Task::leadName), Column.of("assignedUser", Task::assignedUser));

	private final Caller caller;

	TasksCommand(Caller caller) {
		this.caller = caller;
	}

	@Command(name = "list", description = "List the tasks with a lead.")
	int list(@Option(names = "--lead", required = true, paramLabel = "<lead id>", converter = Id.class,
			description = "The lead.") long leadId) {
		return this.caller.call((lofty, output) -> output.list(lofty.tasks().list(leadId).iterator(), COLUMNS));
	}

	@Command(name = "mine", description = "List your tasks, or those of another user.", sortOptions = false)
	int mine(@Option(names = "--user", paramLabel = "<user id>", converter = Id.class,
			description = "The user.") @Nullable Long userId, @Mixin PageOptions page) {
		Integer limit = page.limit();
		Consumer<MyTaskQuery> conditions = (query) -> {
			Given.of(userId, query::userId);
			Given.of(limit, query::limit);
			page.start(query);
		};
		return this.caller.call((lofty, output) -> page.show(() -> lofty.tasks().listMine(conditions),
				() -> lofty.tasks().streamMine(conditions), COLUMNS, output));
	}

	@Command(name = "get", description = "Show a task.")
	int get(@Parameters(paramLabel = "<task id>", converter = Id.class) long taskId) {
		return this.caller.call((lofty, output) -> output.one(lofty.tasks().get(taskId), COLUMNS));
	}

	@Command(name = "create", description = "Create a task.", sortOptions = false)
	int create(
			@Option(names = "--lead", required = true, paramLabel = "<lead id>", converter = Id.class,
					description = "The lead.") long leadId,
			@Option(names = "--type", paramLabel = "<type>", defaultValue = "other", converter = TaskTypes.class,
					completionCandidates = TaskTypes.class,
					description = "What kind of task: ${COMPLETION-CANDIDATES} (default: other).") TaskType type,
			@Option(names = "--content", required = true, paramLabel = "<text>",
					description = "What is to be done.") String content,
			@Option(names = "--due", required = true, paramLabel = "<time>", converter = PointInTime.class,
					description = "Until when, 2026-12-01T15:00 in the time zone of this machine, or with a zone or an "
							+ "offset.") ZonedDateTime due,
			@Option(names = "--start", paramLabel = "<time>", converter = PointInTime.class,
					description = "When it starts.") @Nullable ZonedDateTime start,
			@Option(names = "--role", paramLabel = "<role>", defaultValue = "agent", converter = AssignedRoles.class,
					completionCandidates = AssignedRoles.class,
					description = "Whom it is for: ${COMPLETION-CANDIDATES} (default: agent).") AssignedRole role,
			@Option(names = "--address", paramLabel = "<text>",
					description = "Where an appointment takes place.") @Nullable String address) {
		NewTask task = new NewTask(leadId, type, content, role, due.toOffsetDateTime(),
				(start != null) ? start.toOffsetDateTime() : null, due.getZone().getId(), address);
		return this.caller.call((lofty, output) -> new Receipt(lofty.tasks().create(task), "created").show(output));
	}

	@Command(name = "finish", description = "Mark a task as done.")
	int finish(@Parameters(paramLabel = "<task id>", converter = Id.class) long taskId) {
		return this.caller.call((lofty, output) -> {
			lofty.tasks().finish(taskId);
			new Receipt(taskId, "finished").show(output);
		});
	}

	@Command(name = "delete", description = "Delete a task.")
	int delete(@Parameters(paramLabel = "<task id>", converter = Id.class) long taskId) {
		return this.caller.call((lofty, output) -> {
			lofty.tasks().delete(taskId);
			new Receipt(taskId, "deleted").show(output);
		});
	}

}
