package io.github.loftyspring.auth.connect;

import io.github.loftyspring.auth.LoftyAuthorizationEvent;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Publishes events of a WebFlux application on a thread on which listeners may block.
 *
 * @param publisher the application's publisher
 */
record PublishedEvents(ApplicationEventPublisher publisher) {

	Mono<Void> publish(LoftyAuthorizationEvent event) {
		return Mono.<Void>fromRunnable(() -> this.publisher.publishEvent(event))
			.subscribeOn(Schedulers.boundedElastic());
	}

}
