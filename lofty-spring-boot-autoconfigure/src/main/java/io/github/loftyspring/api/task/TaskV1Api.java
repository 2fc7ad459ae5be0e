package io.github.loftyspring.api.task;

import io.github.loftyspring.api.Envelope;
import io.github.loftyspring.api.ResourceOperations;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The operations on tasks in the first version of the API, which knows neither
 * appointments nor time zones.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface TaskV1Api {

	/**
	 * Reads the tasks with a lead.
	 * @param leadId the lead's id, positive
	 * @return the tasks
	 */
	@GetExchange("/v1.0/tasks")
	Mono<TaskV1List> list(@RequestParam long leadId);

	/**
	 * Reads a task.
	 * @param taskId the task's id, positive
	 * @return the task
	 */
	@GetExchange("/v1.0/tasks/{taskId}")
	Mono<Envelope<TaskV1>> get(@PathVariable long taskId);

	/**
	 * Creates a task.
	 * @param task the task
	 * @return the task's id
	 */
	@PostExchange("/v1.0/tasks")
	Mono<TaskId> create(@RequestBody NewTaskV1 task);

	/**
	 * Changes a task, or marks it as done.
	 * @param taskId the task's id, positive
	 * @param update what to change
	 */
	@PutExchange("/v1.0/tasks/{taskId}")
	Mono<Void> update(@PathVariable long taskId, @RequestBody TaskV1Update update);

	/**
	 * Deletes a task.
	 * @param taskId the task's id, positive
	 */
	@DeleteExchange("/v1.0/tasks/{taskId}")
	Mono<Void> delete(@PathVariable long taskId);

}
