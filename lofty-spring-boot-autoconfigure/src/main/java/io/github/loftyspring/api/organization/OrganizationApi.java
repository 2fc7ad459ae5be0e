package io.github.loftyspring.api.organization;

import java.util.List;

import io.github.loftyspring.api.Envelope;
import io.github.loftyspring.api.ResourceOperations;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The operations on the company and its offices.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface OrganizationApi {

	/**
	 * Reads the organization of the user.
	 * @return the organization
	 */
	@GetExchange("/v1.0/org")
	Mono<Envelope<OrganizationInfo>> get();

	/**
	 * Adds an office. Each call adds one.
	 * @param office the office
	 * @return what came of it
	 */
	@PutExchange("/v1.0/org/office")
	Mono<OrganizationResult> addOffice(@RequestBody NewOffice office);

	/**
	 * Changes an office.
	 * @param office what to change, with the office's id
	 * @return what came of it
	 */
	@PostExchange("/v1.0/org/office")
	Mono<OrganizationResult> updateOffice(@RequestBody OfficeUpdate office);

	/**
	 * Changes the company.
	 * @param company what to change
	 * @return what came of it
	 */
	@PostExchange("/v1.0/org/company")
	Mono<OrganizationResult> updateCompany(@RequestBody CompanyUpdate company);

	/**
	 * Reads the permission profiles of the team.
	 * @return the profiles
	 */
	@GetExchange("/v1.0/org/permission/profiles")
	Mono<List<PermissionProfile>> listPermissionProfiles();

}
