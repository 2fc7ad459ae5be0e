package io.github.loftyspring.api.communication;

import io.github.loftyspring.api.Envelope;
import io.github.loftyspring.api.ResourceOperations;
import io.github.loftyspring.api.call.Call;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on calls, texts and e-mails with leads.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface CommunicationApi {

	/**
	 * Sends a text to a lead, from the caller's virtual number. It is real.
	 * @param text the text
	 * @return the message that was sent
	 */
	@PostExchange("/v1.0/message/sms/send")
	Mono<Envelope<SentText>> sendText(@RequestBody NewText text);

	/**
	 * Sends an e-mail to a lead, as the caller. It is real.
	 * @param email the e-mail
	 * @return the message that was sent
	 */
	@PostExchange("/v1.0/message/email/send")
	Mono<Envelope<SentEmail>> sendEmail(@RequestBody NewEmail email);

	/**
	 * Reads one page of the texts with a lead.
	 * @param leadId the lead's id, positive
	 * @param query says where the page starts and how long it is
	 * @return the page
	 */
	@GetExchange("/v1.0/communication/text")
	Mono<TextList> listTexts(@RequestParam long leadId, TextQuery query);

	/**
	 * Reads one page of the e-mails with a lead.
	 * @param leadId the lead's id, positive
	 * @param query says where the page starts and how long it is
	 * @return the page
	 */
	@GetExchange("/v1.0/communication/email")
	Mono<EmailList> listEmails(@RequestParam long leadId, EmailQuery query);

	/**
	 * Reads one page of the calls with a lead.
	 * @param leadId the lead's id, positive
	 * @param query says where the page starts and how long it is
	 * @return the page
	 */
	@GetExchange("/v1.0/communication/call")
	Mono<LeadCallList> listCalls(@RequestParam long leadId, LeadCallQuery query);

	/**
	 * Reads one page of the calls with a lead, with kinds of calls that
	 * {@link #listCalls} leaves out, but less of each.
	 * @param leadId the lead's id, positive
	 * @param query says where the page starts and how long it is
	 * @return the page
	 */
	@GetExchange("/v1.0/communication/call/v2")
	Mono<CallHistoryList> listCallHistory(@RequestParam long leadId, CallHistoryQuery query);

	/**
	 * Reads one page of what the caller, or the caller's team, communicated in at most 24
	 * hours. Longer times are for {@link #searchByAgent}, whose entries are described;
	 * those of this one are read in the same way.
	 * @param query says what to look for, and where the page starts
	 * @return the page
	 */
	@PostExchange("/v1.0/agent/communication")
	Mono<AgentCommunicationList> listByAgent(@RequestBody AgentCommunicationQuery query);

	/**
	 * Reads one page of what the caller, or the caller's team, communicated in at most 90
	 * days.
	 * @param query says what to look for, and where the page starts
	 * @return the page
	 */
	@GetExchange("/v2.0/communication/agent")
	Mono<CommunicationSearchResult> searchByAgent(CommunicationSearch query);

	/**
	 * Reads a text.
	 * @param communicationId the id of the text's entry in the timeline, positive
	 * @return the text
	 */
	@GetExchange("/v2.0/communication/text/{communicationId}")
	Mono<Envelope<TextMessage>> getText(@PathVariable long communicationId);

	/**
	 * Reads an e-mail.
	 * @param communicationId the id of the e-mail's entry in the timeline, positive
	 * @return the e-mail
	 */
	@GetExchange("/v2.0/communication/email/{communicationId}")
	Mono<Envelope<Email>> getEmail(@PathVariable long communicationId);

	/**
	 * Reads a call.
	 * @param communicationId the id of the call's entry in the timeline, positive; the
	 * dialer has ids of its own
	 * @return the call
	 */
	@GetExchange("/v2.0/communication/call/{communicationId}")
	Mono<Envelope<Call>> getCall(@PathVariable long communicationId);

}
