package io.github.loftyspring.sandbox.task;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.loftyspring.sandbox.auth.Account;
import io.github.loftyspring.sandbox.auth.Caller;
import io.github.loftyspring.sandbox.json.WireTime;
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
 * {@code /v1.0/tasks}.
 *
 * @since 0.1.0
 */
@RestController
@RequestMapping("/v1.0/tasks")
public class TaskController {

	private final Tasks tasks;

	/**
	 * Creates the controller.
	 * @param tasks the tasks
	 */
	public TaskController(Tasks tasks) {
		this.tasks = tasks;
	}

	@GetMapping
	Map<String, Object> list(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestParam long leadId) {
		ObjectNode lead = this.tasks.lead(caller, leadId);
		List<Map<String, Object>> own = this.tasks.ofLead(caller, leadId)
			.stream()
			.map((task) -> document(task, lead, caller.account()))
			.toList();
		return Map.of("taskList", own);
	}

	@GetMapping("/{taskId}")
	Map<String, Object> get(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable long taskId) {
		Task task = this.tasks.require(caller, taskId);
		return Map.of("task", document(task, this.tasks.lead(caller, task.leadId()), caller.account()));
	}

	@PostMapping
	Map<String, Object> create(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestBody ObjectNode body) {
		Instant now = this.tasks.clock().instant();
		Task task = read(this.tasks.nextId(), body, now, now);
		this.tasks.create(caller, task);
		return Map.of("taskId", task.id());
	}

	@PutMapping("/{taskId}")
	void update(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable long taskId,
			@RequestBody ObjectNode body) {
		Task task = this.tasks.require(caller, taskId);
		Instant now = this.tasks.clock().instant();
		boolean finish = body.path("finishFlag").asBoolean(false);
		this.tasks.update(caller, finish ? task.finish(now) : read(taskId, body, task.createTime(), now));
	}

	@DeleteMapping("/{taskId}")
	void delete(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable long taskId) {
		this.tasks.delete(caller, taskId);
	}

	private static Task read(long id, ObjectNode body, Instant createTime, Instant now) {
		return new Task(id, Tasks.number(body, "leadId"), Tasks.text(body, "content"), Tasks.text(body, "type"), null,
				Instant.ofEpochMilli(Tasks.number(body, "deadline")), ZoneOffset.UTC, "",
				Tasks.text(body, "assignedRole"), createTime, now, null);
	}

	private Map<String, Object> document(Task task, ObjectNode lead, Account account) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("id", task.id());
		document.put("leadId", task.leadId());
		document.put("creatorId", account.userId());
		document.put("content", task.content());
		document.put("type", task.type());
		document.put("deadline", WireTime.note(task.deadline()));
		document.put("finishTime", (task.finishTime() != null) ? WireTime.note(task.finishTime()) : "");
		document.put("createTime", WireTime.note(task.createTime()));
		document.put("lastUpdate", WireTime.note(task.lastUpdate()));
		document.put("deleteFlag", false);
		document.put("finishFlag", task.finished());
		document.put("overdueFlag", !task.finished() && task.deadline().isBefore(this.tasks.clock().instant()));
		document.put("leadName", lead.path("firstName").asString() + " " + lead.path("lastName").asString());
		document.put("leadEmail", lead.path("emails").path(0).asString(""));
		document.put("leadPhone", lead.path("phones").path(0).asString(""));
		document.put("leadFirstName", lead.path("firstName").asString());
		document.put("leadLastName", lead.path("lastName").asString());
		document.put("leadUserId", lead.path("leadUserId").asLong());
		document.put("assignedRole", task.assignedRole());
		document.put("assignedUser", account.fullName());
		document.put("assignedUserId", account.userId());
		document.put("teamId", account.memberId());
		document.put("reminderType", 0);
		document.put("subject", "");
		document.put("body", "");
		document.put("pipelineId", 0);
		return document;
	}

}
