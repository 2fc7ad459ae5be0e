package io.github.loftyspring.sandbox.task;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.loftyspring.sandbox.auth.Account;
import io.github.loftyspring.sandbox.auth.Caller;
import io.github.loftyspring.sandbox.error.ApiException;
import io.github.loftyspring.sandbox.json.WireTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v2.0/tasks}: tasks and appointments.
 *
 * @since 0.1.0
 */
@RestController
@RequestMapping("/v2.0/tasks")
public class TaskV2Controller {

	private static final int MAX_LIMIT = 100;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

	private final Tasks tasks;

	/**
	 * Creates the controller.
	 * @param tasks the tasks
	 */
	public TaskV2Controller(Tasks tasks) {
		this.tasks = tasks;
	}

	@GetMapping
	Map<String, Object> list(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestParam long leadId) {
		return documents(caller, this.tasks.ofLead(caller, leadId));
	}

	@GetMapping("/my-tasks")
	Map<String, Object> listMine(@RequestAttribute(Caller.ATTRIBUTE) Caller caller,
			@RequestParam(defaultValue = "0") long currentId, @RequestParam(defaultValue = "10") int limit,
			@RequestParam(defaultValue = "0") long userId) {
		if (limit < 1 || limit > MAX_LIMIT) {
			throw ApiException.invalidParameter();
		}
		boolean own = userId == 0 || userId == caller.account().userId();
		return documents(caller,
				(own ? this.tasks.of(caller.account()) : List.<Task>of()).stream()
					.filter((task) -> currentId == 0 || task.id() < currentId)
					.limit(limit)
					.toList());
	}

	private Map<String, Object> documents(Caller caller, List<Task> shown) {
		return Map.of("tasks", shown.stream().map((task) -> document(task, caller)).toList());
	}

	@GetMapping("/{taskId}")
	Map<String, Object> get(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable long taskId) {
		return Map.of("task", document(this.tasks.require(caller, taskId), caller));
	}

	@PostMapping
	Map<String, Object> create(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestBody ObjectNode body) {
		Instant now = this.tasks.clock().instant();
		Instant end = time(body, "endAt", null);
		if (end == null) {
			throw ApiException.invalidParameter();
		}
		Task task = new Task(this.tasks.nextId(), Tasks.number(body, "leadId"), Tasks.text(body, "content"),
				Tasks.text(body, "type"), time(body, "startAt", null), end, zone(body, ZoneOffset.UTC),
				body.path("address").asString(""), Tasks.text(body, "assignedRole"), now, now, null);
		this.tasks.create(caller, task);
		return Map.of("taskId", task.id());
	}

	@PutMapping("/{taskId}")
	void update(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable long taskId,
			@RequestBody ObjectNode body) {
		Task old = this.tasks.require(caller, taskId);
		Instant end = time(body, "endAt", old.deadline());
		this.tasks.update(caller,
				new Task(taskId, old.leadId(), body.path("content").asString(old.content()), old.type(),
						time(body, "startAt", old.start()), (end != null) ? end : old.deadline(),
						zone(body, old.zone()), body.path("address").asString(old.address()), old.assignedRole(),
						old.createTime(), this.tasks.clock().instant(), old.finishTime()));
	}

	@DeleteMapping("/{taskId}")
	void delete(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable long taskId) {
		this.tasks.delete(caller, taskId);
	}

	@PostMapping("/{taskId}/finish")
	void finish(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable long taskId) {
		this.tasks.update(caller, this.tasks.require(caller, taskId).finish(this.tasks.clock().instant()));
	}

	@PostMapping("/{taskId}/unfinish")
	void unfinish(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable long taskId) {
		this.tasks.update(caller, this.tasks.require(caller, taskId).unfinish(this.tasks.clock().instant()));
	}

	private static @Nullable Instant time(ObjectNode body, String field, @Nullable Instant otherwise) {
		String text = body.path(field).asString("");
		if (text.isEmpty()) {
			return otherwise;
		}
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			throw ApiException.invalidParameter();
		}
	}

	private static ZoneId zone(ObjectNode body, ZoneId otherwise) {
		String code = body.path("timeZoneCode").asString("");
		try {
			return code.isEmpty() ? otherwise : ZoneId.of(code);
		}
		catch (DateTimeException ex) {
			throw ApiException.invalidParameter();
		}
	}

	private Map<String, Object> document(Task task, Caller caller) {
		ObjectNode lead = this.tasks.lead(caller, task.leadId());
		Account account = caller.account();
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("id", task.id());
		document.put("leadId", task.leadId());
		document.put("creatorId", account.userId());
		document.put("content", task.content());
		document.put("type", task.type());
		document.put("startAt", (task.start() != null) ? TIME.format(task.start().atZone(task.zone())) : "");
		document.put("endAt", TIME.format(task.deadline().atZone(task.zone())));
		document.put("timeZoneCode", task.zone().getId());
		document.put("allDay", false);
		document.put("finishFlag", task.finished());
		document.put("overdueFlag", !task.finished() && task.deadline().isBefore(this.tasks.clock().instant()));
		document.put("finishTime", (task.finishTime() != null) ? WireTime.lead(task.finishTime()) : "");
		document.put("createTime", WireTime.lead(task.createTime()));
		document.put("lastUpdate", WireTime.lead(task.lastUpdate()));
		document.put("leadName", lead.path("firstName").asString() + " " + lead.path("lastName").asString());
		document.put("leadFirstName", lead.path("firstName").asString());
		document.put("leadLastName", lead.path("lastName").asString());
		document.put("leadUserId", lead.path("leadUserId").asLong());
		document.put("assignedRole", task.assignedRole());
		document.put("assignedUser", account.fullName());
		document.put("assignedUserId", account.userId());
		document.put("teamId", account.memberId());
		document.put("address", task.address());
		return document;
	}

}
