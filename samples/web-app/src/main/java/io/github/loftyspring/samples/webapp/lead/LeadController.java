package io.github.loftyspring.samples.webapp.lead;

import java.time.InstantSource;
import java.util.List;

import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.lead.Lead;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows the leads of the signed-in user's Lofty account.
 */
@Controller
class LeadController {

	private static final int PAGE_SIZE = 10;

	private final LoftyOperations lofty;

	private final InstantSource clock;

	LeadController(LoftyOperations lofty, InstantSource clock) {
		this.lofty = lofty;
		this.clock = clock;
	}

	@ModelAttribute("page")
	int page(@RequestParam(defaultValue = "1") int page) {
		if (page < 1) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return page;
	}

	@GetMapping("/leads")
	String list(@ModelAttribute("page") int page, Model model) {
		long offset = (page - 1L) * PAGE_SIZE;
		Page<Lead> leads = this.lofty.leads().list((query) -> query.limit(PAGE_SIZE).offset(offset));
		List<LeadRow> rows = leads.items().stream().map(LeadRow::of).toList();
		model.addAttribute("leads", new LeadList(rows, page, offset, leads.total(), leads.hasNext()));
		model.addAttribute("quota", QuotaStatus.of(this.lofty.rateLimit(), this.clock.instant()));
		return "leads";
	}

	@GetMapping("/leads/{leadId:[1-9]\\d{0,17}}")
	String lead(@PathVariable long leadId, Model model) {
		model.addAttribute("lead", LeadDetails.of(this.lofty.leads().get(leadId)));
		model.addAttribute("quota", QuotaStatus.of(this.lofty.rateLimit(), this.clock.instant()));
		return "lead";
	}

}
