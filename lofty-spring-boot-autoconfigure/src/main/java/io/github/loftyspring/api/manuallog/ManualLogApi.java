package io.github.loftyspring.api.manuallog;

import io.github.loftyspring.api.Envelope;
import io.github.loftyspring.api.ResourceOperations;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on calls, e-mails and texts that were logged by hand. An entry that was
 * created a moment ago may not be found yet.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface ManualLogApi {

	/**
	 * Reads one page of a lead's entries.
	 * @param leadId the lead's id, positive
	 * @param logType what was logged
	 * @param query says in which order, and where the page starts
	 * @return the page
	 */
	@GetExchange("/v1.0/logType")
	Mono<ManualLogList> list(@RequestParam long leadId, @RequestParam ManualLogType logType, ManualLogQuery query);

	/**
	 * Reads an entry.
	 * @param logTypeId the entry's id, positive
	 * @return the entry
	 */
	@GetExchange("/v1.0/logType/{logTypeId}")
	Mono<Envelope<ManualLog>> get(@PathVariable long logTypeId);

	/**
	 * Logs a call, an e-mail or a text with a lead. Nothing is sent to the lead.
	 * @param log the entry
	 * @return the entry as Lofty has taken it, with its id
	 */
	@PostExchange("/v1.0/logType")
	Mono<Envelope<ManualLog>> create(@RequestBody NewManualLog log);

	/**
	 * Deletes an entry.
	 * @param logTypeId the entry's id, positive
	 */
	@DeleteExchange("/v1.0/logType/{logTypeId}")
	Mono<Void> delete(@PathVariable long logTypeId);

}
