package io.github.loftyspring.sandbox.task;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import io.github.loftyspring.sandbox.auth.Account;
import io.github.loftyspring.sandbox.auth.Caller;
import io.github.loftyspring.sandbox.error.ApiException;
import io.github.loftyspring.sandbox.lead.Leads;
import io.github.loftyspring.sandbox.webhook.Webhooks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tasks that both versions of the API show.
 *
 * @since 0.1.0
 */
public final class Tasks {

	private final Leads leads;

	private final InstantSource clock;

	private final Webhooks webhooks;

	private final AtomicLong nextId = new AtomicLong(563_172_647_619_608L);

	private final Map<Long, Task> tasks = new ConcurrentHashMap<>();

	/**
	 * Creates an empty store.
	 * @param leads the leads that have the tasks
	 * @param clock the server's clock
	 * @param webhooks is told of changes
	 */
	public Tasks(Leads leads, InstantSource clock, Webhooks webhooks) {
		this.leads = leads;
		this.clock = clock;
		this.webhooks = webhooks;
	}

	InstantSource clock() {
		return this.clock;
	}

	long nextId() {
		return this.nextId.getAndIncrement();
	}

	ObjectNode lead(Caller caller, long leadId) {
		return this.leads.require(caller.account(), leadId);
	}

	List<Task> ofLead(Caller caller, long leadId) {
		lead(caller, leadId);
		return this.tasks.values()
			.stream()
			.filter((task) -> task.leadId() == leadId)
			.sorted(Comparator.comparing(Task::id))
			.toList();
	}

	List<Task> of(Account account) {
		return this.tasks.values()
			.stream()
			.filter((task) -> this.leads.belongs(account, task.leadId()))
			.sorted(Comparator.comparing(Task::id).reversed())
			.toList();
	}

	Task require(Caller caller, long taskId) {
		Task task = this.tasks.get(taskId);
		if (task == null) {
			throw ApiException.business(404, 20007, "Task not exist");
		}
		lead(caller, task.leadId());
		return task;
	}

	void create(Caller caller, Task task) {
		lead(caller, task.leadId());
		put(caller, "createdTask", task);
	}

	void update(Caller caller, Task task) {
		put(caller, "updatedTask", task);
	}

	private void put(Caller caller, String bucket, Task task) {
		this.tasks.put(task.id(), task);
		publish(caller, bucket, task);
	}

	void delete(Caller caller, long taskId) {
		Task task = require(caller, taskId);
		this.tasks.remove(taskId);
		publish(caller, "deletedTask", task);
	}

	private void publish(Caller caller, String bucket, Task task) {
		this.webhooks.publish(caller.account(), Webhooks.TASK, bucket,
				Map.of("taskId", task.id(), "leadId", task.leadId()));
	}

	static long number(ObjectNode body, String field) {
		JsonNode value = body.path(field);
		if (value.isMissingNode() || value.isNull()) {
			throw ApiException.invalidParameter();
		}
		if (!value.isIntegralNumber()) {
			throw ApiException.problem(400, "Failed to read request");
		}
		return value.asLong();
	}

	static String text(ObjectNode body, String field) {
		String value = body.path(field).asString("");
		if (value.isBlank()) {
			throw ApiException.invalidParameter();
		}
		return value;
	}

}
