package io.github.loftyspring.sandbox.task;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import io.github.loftyspring.sandbox.auth.Account;
import io.github.loftyspring.sandbox.auth.Caller;
import io.github.loftyspring.sandbox.error.ApiException;
import io.github.loftyspring.sandbox.json.WireTime;
import io.github.loftyspring.sandbox.lead.Leads;
import io.github.loftyspring.sandbox.webhook.Webhooks;
import tools.jackson.databind.JsonNode;
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

	private final Leads leads;

	private final InstantSource clock;

	private final Webhooks webhooks;

	private final AtomicLong nextId = new AtomicLong(563_172_647_619_608L);

	private final Map<Long, Task> tasks = new ConcurrentHashMap<>();

	/**
	 * Creates the controller.
	 * @param leads the leads that have the tasks
	 * @param clock the server's clock
	 * @param webhooks is told of changes
	 */
	public TaskController(Leads leads, InstantSource clock, Webhooks webhooks) {
		this.leads = leads;
		this.clock = clock;
		this.webhooks = webhooks;
	}

	@GetMapping
	Map<String, Object> list(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestParam long leadId) {
		ObjectNode lead = lead(caller, leadId);
		List<Map<String, Object>> own = this.tasks.values()
			.stream()
			.filter((task) -> task.leadId() == leadId)
			.sorted(Comparator.comparing(Task::id))
			.map((task) -> document(task, lead, caller.account()))
			.toList();
		return Map.of("taskList", own);
	}

	@GetMapping("/{taskId}")
	Map<String, Object> get(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable long taskId) {
		Task task = find(taskId);
		return Map.of("task", document(task, lead(caller, task.leadId()), caller.account()));
	}

	@PostMapping
	Map<String, Object> create(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestBody ObjectNode body) {
		Instant now = this.clock.instant();
		Task task = read(this.nextId.getAndIncrement(), body, now, now);
		lead(caller, task.leadId());
		this.tasks.put(task.id(), task);
		publish(caller, "createdTask", task);
		return Map.of("taskId", task.id());
	}

	@PutMapping("/{taskId}")
	void update(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable long taskId,
			@RequestBody ObjectNode body) {
		Task task = find(taskId);
		lead(caller, task.leadId());
		Instant now = this.clock.instant();
		boolean finish = body.path("finishFlag").asBoolean(false);
		Task changed = finish ? task.finish(now) : read(taskId, body, task.createTime(), now);
		this.tasks.put(taskId, changed);
		publish(caller, "updatedTask", changed);
	}

	@DeleteMapping("/{taskId}")
	void delete(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable long taskId) {
		Task task = find(taskId);
		lead(caller, task.leadId());
		this.tasks.remove(taskId);
		publish(caller, "deletedTask", task);
	}

	private void publish(Caller caller, String bucket, Task task) {
		this.webhooks.publish(caller.account(), Webhooks.TASK, bucket,
				Map.of("taskId", task.id(), "leadId", task.leadId()));
	}

	private Task find(long taskId) {
		Task task = this.tasks.get(taskId);
		if (task == null) {
			throw ApiException.business(404, 20007, "Task not exist");
		}
		return task;
	}

	private ObjectNode lead(Caller caller, long leadId) {
		return this.leads.require(caller.account(), leadId);
	}

	private static Task read(long id, ObjectNode body, Instant createTime, Instant now) {
		return new Task(id, number(body, "leadId"), text(body, "content"), text(body, "type"),
				Instant.ofEpochMilli(number(body, "deadline")), text(body, "assignedRole"), createTime, now, false,
				Instant.EPOCH);
	}

	private static long number(ObjectNode body, String field) {
		JsonNode value = body.path(field);
		if (value.isMissingNode() || value.isNull()) {
			throw ApiException.invalidParameter();
		}
		if (!value.isIntegralNumber()) {
			throw ApiException.problem(400, "Failed to read request");
		}
		return value.asLong();
	}

	private static String text(ObjectNode body, String field) {
		String value = body.path(field).asString("");
		if (value.isBlank()) {
			throw ApiException.invalidParameter();
		}
		return value;
	}

	private Map<String, Object> document(Task task, ObjectNode lead, Account account) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("id", task.id());
		document.put("leadId", task.leadId());
		document.put("creatorId", account.userId());
		document.put("content", task.content());
		document.put("type", task.type());
		document.put("deadline", WireTime.note(task.deadline()));
		document.put("finishTime", task.finished() ? WireTime.note(task.finishTime()) : "");
		document.put("createTime", WireTime.note(task.createTime()));
		document.put("lastUpdate", WireTime.note(task.lastUpdate()));
		document.put("deleteFlag", false);
		document.put("finishFlag", task.finished());
		document.put("overdueFlag", !task.finished() && task.deadline().isBefore(this.clock.instant()));
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
