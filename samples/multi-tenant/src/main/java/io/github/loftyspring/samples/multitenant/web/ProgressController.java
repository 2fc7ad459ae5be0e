package io.github.loftyspring.samples.multitenant.web;

import java.security.Principal;
import java.time.Clock;
import java.util.List;

import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.samples.multitenant.tenant.TenantProgress;
import io.github.loftyspring.samples.multitenant.tenant.TenantState;
import io.github.loftyspring.samples.multitenant.tenant.Tenants;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows how far the tenants are, and the quota.
 */
@Controller
class ProgressController {

	private final Tenants tenants;

	private final LoftyOperations lofty;

	private final Clock clock;

	private final String instance;

	ProgressController(Tenants tenants, LoftyOperations lofty, Clock clock,
			@Value("${tenants.instance:this instance}") String instance) {
		this.tenants = tenants;
		this.lofty = lofty;
		this.clock = clock;
		this.instance = instance;
	}

	@GetMapping("/")
	String page(Principal user, Model model) {
		return show("progress", user, model);
	}

	/**
	 * The part of the page that changes.
	 */
	@GetMapping("/progress")
	String part(Principal user, Model model) {
		return show("progress :: progress", user, model);
	}

	private String show(String view, Principal user, Model model) {
		List<TenantProgress> progress = this.tenants.progress();
		model.addAttribute("user", user.getName());
		model.addAttribute("instance", this.instance);
		model.addAttribute("quota", QuotaView.of(this.lofty.rateLimit(), this.clock.instant()));
		model.addAttribute("rows", progress.stream().map((row) -> ProgressRow.of(row, this.clock.instant())).toList());
		model.addAttribute("state",
				progress.stream()
					.filter((row) -> row.name().equals(user.getName()))
					.map(TenantProgress::state)
					.findFirst()
					.orElse(TenantState.NOT_CONNECTED));
		return view;
	}

}
