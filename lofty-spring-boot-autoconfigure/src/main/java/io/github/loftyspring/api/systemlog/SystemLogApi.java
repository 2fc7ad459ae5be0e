package io.github.loftyspring.api.systemlog;

import io.github.loftyspring.api.ResourceOperations;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/**
 * The operations on what Lofty records about leads by itself.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface SystemLogApi {

	/**
	 * Reads one page of what happened to a lead, the newest first: changes of stage or
	 * assignment and the like, but no calls, texts, e-mails or visits of the web site.
	 * The caller must be the lead's agent, or share the lead.
	 * @param leadId the lead's id, positive
	 * @param query says from which time, and where the page starts
	 * @return the page
	 */
	@GetExchange("/v1.0/systemLogs")
	Mono<SystemLogList> list(@RequestParam long leadId, SystemLogQuery query);

}
