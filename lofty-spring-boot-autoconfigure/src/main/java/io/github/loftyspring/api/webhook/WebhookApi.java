package io.github.loftyspring.api.webhook;

import java.util.List;

import io.github.loftyspring.api.Envelope;
import io.github.loftyspring.api.ResourceOperations;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on the subscriptions to notifications. A subscription cannot be changed,
 * only made and ended.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface WebhookApi {

	/**
	 * Subscribes to the notifications of one kind.
	 * @param webhook what to subscribe to, and where the notifications go
	 * @return the subscription
	 */
	@PostExchange("/v1.0/webhook")
	Mono<Envelope<Webhook>> subscribe(@RequestBody NewWebhook webhook);

	/**
	 * Reads all subscriptions of the team.
	 * @return the subscriptions
	 */
	@GetExchange("/v1.0/webhooks")
	Mono<List<Webhook>> list();

	/**
	 * Ends a subscription of the team.
	 * @param subscribeId the subscription's id, positive
	 */
	@DeleteExchange("/v1.0/webhook/{subscribeId}")
	Mono<Void> unsubscribe(@PathVariable long subscribeId);

}
