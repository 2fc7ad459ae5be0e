package io.github.loftyspring.api.listing;

import io.github.loftyspring.api.ResourceOperations;
import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on listings of properties.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface ListingApi {

	/**
	 * Reads one page of the listings that meet some conditions, as summaries.
	 * @param query says which listings, and where the page starts
	 * @return the page
	 */
	@PostExchange("/v2.0/listings/search")
	Mono<ListingSearchList> search(@RequestBody ListingQuery query);

	/**
	 * Reads one page of what an agent or an office offers, or of some listings by their
	 * ids, with all that Lofty knows of them. It may need OAuth2 instead of an API key.
	 * @param query says which listings, and where the page starts
	 * @return the page
	 */
	@GetExchange("/v1.0/listing")
	Mono<ActiveListingList> listActive(ActiveListingQuery query);

	/**
	 * Reads one page of what an agent or an office has sold, or of some sold listings by
	 * their ids. It may need OAuth2 instead of an API key.
	 * @param query says which listings, and where the page starts
	 * @return the page
	 */
	@GetExchange("/v1.0/listing")
	Mono<SoldListingList> listSold(SoldListingQuery query);

	/**
	 * Reads the listings that the team publishes, all in one document. It may need OAuth2
	 * instead of an API key.
	 * @param type the form of the document
	 * @return the document, in XML
	 */
	@GetExchange(url = "/v1.0/getPublishedListings", accept = MediaType.APPLICATION_XML_VALUE)
	Mono<String> getPublished(@RequestParam PublishedFeed type);

}
