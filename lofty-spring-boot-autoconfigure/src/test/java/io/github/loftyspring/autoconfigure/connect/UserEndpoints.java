package io.github.loftyspring.autoconfigure.connect;

import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.ReactiveLoftyOperations;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pages that need the Lofty account of the signed-in user.
 */
@RestController
public class UserEndpoints {

	private final ObjectProvider<LoftyOperations> blocking;

	private final ReactiveLoftyOperations reactive;

	UserEndpoints(ObjectProvider<LoftyOperations> blocking, ReactiveLoftyOperations reactive) {
		this.blocking = blocking;
		this.reactive = reactive;
	}

	@GetMapping("/blocking/me")
	String blockingMe() {
		return String.valueOf(this.blocking.getObject().get("/v1.0/me", String.class));
	}

	@GetMapping("/reactive/me")
	Mono<String> reactiveMe() {
		return this.reactive.get("/v1.0/me", String.class);
	}

}
