package io.github.loftyspring.api.member;

import io.github.loftyspring.api.Envelope;
import io.github.loftyspring.api.ResourceOperations;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * The operations on the members of the team.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface MemberApi {

	/**
	 * Reads the member whose credentials make the call.
	 * @return the member
	 */
	@GetExchange("/v1.0/me")
	Mono<Envelope<Member>> me();

	/**
	 * Reads one page of the members that the caller may see. When there is none, Lofty
	 * does not answer with an empty page but with the error 20003, not found.
	 * @param query says which members, and where the page starts
	 * @return the page
	 */
	@GetExchange("/v1.0/members")
	Mono<MemberList> list(MemberQuery query);

	/**
	 * Reads a member that has accepted the invitation to the team.
	 * @param account the e-mail address that the member signs in with, not blank
	 * @return the member
	 */
	@GetExchange("/v1.0/members/{account}")
	Mono<Envelope<Member>> getByAccount(@PathVariable String account);

	/**
	 * Reads a member.
	 * @param userId the member's user id, positive
	 * @return the member
	 * @deprecated Lofty means to remove it; {@link #getByAccount} and {@link #list} take
	 * its place
	 */
	@Deprecated
	@GetExchange("/v1.0/users/{userId}")
	Mono<Envelope<Member>> get(@PathVariable long userId);

}
