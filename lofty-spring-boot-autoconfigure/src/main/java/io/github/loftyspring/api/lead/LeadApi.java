package io.github.loftyspring.api.lead;

import io.github.loftyspring.api.Envelope;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The lead operations as they go over the wire. The parameters of the list are those of
 * {@link LeadQuery}.
 */
@HttpExchange("/v1.0/leads")
interface LeadApi {

	@GetExchange
	Mono<LeadList> list(@RequestParam MultiValueMap<String, String> query);

	@GetExchange("/{leadId}")
	Mono<Envelope<Lead>> get(@PathVariable long leadId, @RequestParam(required = false) @Nullable Boolean withTrash);

	@PostExchange
	Mono<LeadId> create(@RequestBody NewLead lead);

	@PutExchange("/{leadId}")
	Mono<LeadUpdateResult> update(@PathVariable long leadId, @RequestBody LeadUpdate update);

	@DeleteExchange("/{leadId}")
	Mono<Void> delete(@PathVariable long leadId, @RequestParam String reason);

}
