package io.github.loftyspring.api.vendor;

import java.util.List;

import io.github.loftyspring.api.ResourceOperations;
import reactor.core.publisher.Mono;

import org.springframework.web.service.annotation.GetExchange;

/**
 * The operation on the team's vendors.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface VendorApi {

	/**
	 * Reads all vendors of the team, in no certain order.
	 * @return the vendors
	 */
	@GetExchange("/v1.0/vendor/list")
	Mono<List<Vendor>> list();

}
