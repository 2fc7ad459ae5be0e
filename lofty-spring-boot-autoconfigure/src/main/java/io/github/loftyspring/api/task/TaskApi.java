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
 * The operations on tasks. An appointment is a task too, and their ids are of one kind.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface TaskApi {

	/**
	 * Reads the tasks and appointments with a lead.
	 * @param leadId the lead's id, positive
	 * @return the tasks
	 */
	@GetExchange("/v2.0/tasks")
	Mono<TaskList> list(@RequestParam long leadId);

	/**
	 * Reads one page of the tasks that are assigned to a user, the caller unless another
	 * is named, the latest start first.
	 * @param query says whose tasks, and where the page starts
	 * @return the page
	 */
	@GetExchange("/v2.0/tasks/my-tasks")
	Mono<TaskList> listMine(MyTaskQuery query);

	/**
	 * Reads a task.
	 * @param taskId the task's id, positive
	 * @return the task
	 */
	@GetExchange("/v2.0/tasks/{taskId}")
	Mono<Envelope<Task>> get(@PathVariable long taskId);

	/**
	 * Creates a task or, by its type, an appointment.
	 * @param task the task
	 * @return the task's id
	 */
	@PostExchange("/v2.0/tasks")
	Mono<TaskId> create(@RequestBody NewTask task);

	/**
	 * Changes a task.
	 * @param taskId the task's id, positive
	 * @param update what to change
	 */
	@PutExchange("/v2.0/tasks/{taskId}")
	Mono<Void> update(@PathVariable long taskId, @RequestBody TaskUpdate update);

	/**
	 * Deletes a task.
	 * @param taskId the task's id, positive
	 */
	@DeleteExchange("/v2.0/tasks/{taskId}")
	Mono<Void> delete(@PathVariable long taskId);

	/**
	 * Marks a task as done. Lofty refuses this for tasks of a smart plan.
	 * @param taskId the task's id, positive
	 */
	@PostExchange("/v2.0/tasks/{taskId}/finish")
	Mono<Void> finish(@PathVariable long taskId);

	/**
	 * Marks a task as not done.
	 * @param taskId the task's id, positive
	 */
	@PostExchange("/v2.0/tasks/{taskId}/unfinish")
	Mono<Void> unfinish(@PathVariable long taskId);

}
