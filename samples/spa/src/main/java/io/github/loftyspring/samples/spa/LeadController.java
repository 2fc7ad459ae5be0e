package io.github.loftyspring.samples.spa;

import io.github.loftyspring.ReactiveLoftyOperations;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The leads of the user's Lofty account.
 */
@RestController
class LeadController {

	static final int PAGE_SIZE = 10;

	private static final int LAST_PAGE = 100_000;

	private final ReactiveLoftyOperations lofty;

	LeadController(ReactiveLoftyOperations lofty) {
		this.lofty = lofty;
	}

	@GetMapping("/api/leads")
	Mono<LeadPage> leads(@RequestParam(defaultValue = "1") int page) {
		require(page >= 1 && page <= LAST_PAGE, "'page' must be between 1 and %d".formatted(LAST_PAGE));
		return this.lofty.leads()
			.list((query) -> query.limit(PAGE_SIZE).offset((page - 1L) * PAGE_SIZE))
			.map((leads) -> LeadPage.of(page, leads));
	}

	@GetMapping("/api/leads/{id}")
	Mono<LeadDetail> lead(@PathVariable long id) {
		require(id > 0, "'id' must be positive");
		return this.lofty.leads().get(id).map(LeadDetail::of);
	}

	private static void require(boolean condition, String message) {
		if (!condition) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, message);
		}
	}

}
