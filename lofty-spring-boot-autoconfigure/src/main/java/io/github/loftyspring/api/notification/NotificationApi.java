package io.github.loftyspring.api.notification;

import io.github.loftyspring.api.ResourceOperations;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations that notify agents. What they send is real.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface NotificationApi {

	/**
	 * Sends a text to the phone of the user whose credentials make the call.
	 * @param text the text
	 */
	@PostExchange("/v2.0/sales-agent/message/sms/send-to-agent")
	Mono<Void> sendText(@RequestBody AgentText text);

	/**
	 * Sends an e-mail to the user whose credentials make the call.
	 * @param email the e-mail
	 */
	@PostExchange("/v2.0/sales-agent/message/email/send-to-agent")
	Mono<Void> sendEmail(@RequestBody AgentEmail email);

	/**
	 * Reminds the agent of a task or an appointment, in the app.
	 * @param reminder what to remind of
	 */
	@PostExchange("/v2.0/sales-agent/notification/app-push/send-task-reminder")
	Mono<Void> sendTaskReminder(@RequestBody TaskReminder reminder);

	/**
	 * Tells the agent of a lead what the lead did on a site of the application: in the
	 * app, and for some types by text and e-mail too. For a lead in a pond all of its
	 * agents are told. Calling again tells them again.
	 * @param notification what the lead did
	 * @return {@code true} if Lofty says that it told an agent. {@code false} is only a
	 * hint: there may be no lead or no agent to tell, but for a lead in a pond Lofty
	 * answers so although it told the agents
	 */
	@PostExchange("/v1.0/agent/send-notification")
	Mono<OpportunityNotified> sendOpportunity(@RequestBody OpportunityNotification notification);

}
