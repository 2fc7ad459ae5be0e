package io.github.loftyspring.api.ai;

import io.github.loftyspring.api.Envelope;
import io.github.loftyspring.api.ResourceOperations;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations that have Lofty write or analyse something. Their quota is lower than
 * that of other operations.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface AiApi {

	/**
	 * Has Lofty write what to know before an appointment with a lead.
	 * @param insight says which appointment
	 * @return what Lofty writes, in a form that it does not describe; JSON {@code null}
	 * when there is nothing
	 */
	@PostExchange("/v2.0/ai/prepare-insight")
	Mono<AiData> prepareInsight(@RequestBody NewInsight insight);

	/**
	 * Reads one page of the caller's analyses of leads of the last three months that are
	 * still under way. Lofty does not describe the form of an analysis.
	 * @param query says where the page starts
	 * @return the page
	 */
	@GetExchange("/v2.0/ai/lead-analysis")
	Mono<LeadAnalysisList> listLeadAnalysis(LeadAnalysisQuery query);

	/**
	 * Has Lofty analyse leads, which goes on after the answer.
	 * @param analysis says which leads
	 * @return what Lofty answers, in a form that it does not describe; JSON {@code null}
	 * when there is nothing
	 */
	@PostExchange("/v2.0/ai/lead-analysis")
	Mono<AiData> createLeadAnalysis(@RequestBody NewLeadAnalysis analysis);

	/**
	 * Has Lofty summarize the recording of a call, which goes on after the answer.
	 * @param summary says which call
	 */
	@PostExchange("/v2.0/ai/call-summary/generate")
	Mono<Void> generateCallSummary(@RequestBody NewCallSummary summary);

	/**
	 * Reads the summary of the recording of a call. As long as Lofty has none, all of it
	 * is {@code null} or empty.
	 * @param callRecordId the id of the call's record, positive
	 * @return the summary
	 */
	@GetExchange("/v2.0/ai/call-summary")
	Mono<CallSummaryAnswer> getCallSummary(@RequestParam long callRecordId);

	/**
	 * Has Lofty write what to say in a call.
	 * @param script says to which lead, and for which task
	 * @return what to say
	 */
	@PostExchange("/v2.0/ai/call-script")
	Mono<Envelope<CallScript>> generateCallScript(@RequestBody NewCallScript script);

}
