package io.github.loftyspring.api.team;

import java.util.List;

import io.github.loftyspring.api.Envelope;
import io.github.loftyspring.api.ResourceOperations;
import io.github.loftyspring.api.lead.CustomAttribute;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on what a team has set up for its leads.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface TeamFeatureApi {

	/**
	 * Adds a field to the team's leads.
	 * @param field the field
	 */
	@PostExchange("/v1.0/teamFeatures/custom-field")
	Mono<Void> addCustomField(@RequestBody NewCustomField field);

	/**
	 * Reads which fields the team has added to its leads. They are answered without
	 * values.
	 * @return the fields
	 */
	@GetExchange("/v1.0/teamFeatures/listCustomField")
	Mono<List<CustomAttribute>> listCustomFields();

	/**
	 * Reads the team's tags that the user may see, and with them those that leads were
	 * given.
	 * @return the tags
	 */
	@GetExchange("/v1.0/teamFeatures/listTag")
	Mono<List<TeamTag>> listTags();

	/**
	 * Reads one page of the pipelines that the team's leads go through.
	 * @param query says which pipelines, and where the page starts
	 * @return the page
	 */
	@GetExchange("/v1.0/teamFeatures/lead-pipelines")
	Mono<LeadPipelineList> listPipelines(LeadPipelineQuery query);

	/**
	 * Reads the lead ponds that the user may see.
	 * @return the ponds
	 */
	@GetExchange("/v1.0/team-features/lead-ponds")
	Mono<List<LeadPond>> listLeadPonds();

	/**
	 * Reads a lead pond. Lofty answers that permission is missing also where there is no
	 * such pond.
	 * @param id the pond's id, positive
	 * @return the pond
	 */
	@GetExchange("/v1.0/team-features/lead-pond/{id}")
	Mono<Envelope<LeadPond>> getLeadPond(@PathVariable long id);

}
