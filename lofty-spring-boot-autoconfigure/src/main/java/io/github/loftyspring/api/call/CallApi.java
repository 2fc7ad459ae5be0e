package io.github.loftyspring.api.call;

import io.github.loftyspring.api.Envelope;
import io.github.loftyspring.api.ResourceOperations;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/**
 * The operations on calls by the dialer.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface CallApi {

	/**
	 * Reads one page of the calls with a lead.
	 * @param leadId the lead's id, positive
	 * @param query says where the page starts and how long it is
	 * @return the page
	 */
	@GetExchange("/v1.0/calls")
	Mono<CallList> list(@RequestParam long leadId, CallQuery query);

	/**
	 * Reads a call.
	 * @param callId the call's id, positive
	 * @return the call
	 */
	@GetExchange("/v1.0/calls/{callId}")
	Mono<Envelope<Call>> get(@PathVariable long callId);

	/**
	 * Reads where the recording of a call can be fetched for one hour.
	 * @param callId the call's id, positive
	 * @return the address, with {@code null} in it when there is no recording
	 */
	@GetExchange("/v1.0/call/url/{callId}")
	Mono<Envelope<CallRecording>> recordingUrl(@PathVariable long callId);

}
