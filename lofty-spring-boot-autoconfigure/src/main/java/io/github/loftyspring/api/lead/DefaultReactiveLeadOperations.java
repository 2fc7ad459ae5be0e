package io.github.loftyspring.api.lead;

import java.util.function.Consumer;

import io.github.loftyspring.api.ApiCalls;
import io.github.loftyspring.api.Envelope;
import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.Pager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

/**
 * {@link ReactiveLeadOperations} by {@link LeadApi}.
 */
final class DefaultReactiveLeadOperations implements ReactiveLeadOperations {

	private final ApiCalls calls;

	DefaultReactiveLeadOperations(ApiCalls calls) {
		Assert.notNull(calls, "'calls' must not be null");
		this.calls = calls;
	}

	@Override
	public Mono<Page<Lead>> list(Consumer<LeadQuery> query) {
		return this.calls.required(page(LeadQuery.request(query)));
	}

	@Override
	public Flux<Lead> stream(Consumer<LeadQuery> query) {
		LeadListRequest request = LeadQuery.request(query);
		return this.calls.flux(Pager.of((cursor) -> page(request.at(cursor)), Lead::leadId).flux());
	}

	private LeadApi api() {
		return this.calls.api(LeadApi.class);
	}

	private Mono<Page<Lead>> page(LeadListRequest request) {
		return api().list(request.parameters()).map(request::page);
	}

	@Override
	public Mono<Lead> get(long leadId, boolean withTrash) {
		checkLeadId(leadId);
		Mono<Lead> lead = api().get(leadId, withTrash ? Boolean.TRUE : null).map(Envelope::value);
		return this.calls.required(lead.filter((answer) -> answer.leadId() != null));
	}

	@Override
	public Mono<Long> create(NewLead lead) {
		Assert.notNull(lead, "'lead' must not be null");
		return this.calls.required(api().create(lead).mapNotNull(LeadId::leadId));
	}

	@Override
	public Mono<LeadUpdateResult> update(long leadId, LeadUpdate update) {
		checkLeadId(leadId);
		Assert.notNull(update, "'update' must not be null");
		return this.calls.mono(api().update(leadId, update).defaultIfEmpty(LeadUpdateResult.SILENT));
	}

	@Override
	public Mono<Void> delete(long leadId, String reason) {
		checkLeadId(leadId);
		Assert.hasText(reason, "'reason' must not be blank");
		return this.calls.mono(api().delete(leadId, reason));
	}

	private static void checkLeadId(long leadId) {
		Assert.isTrue(leadId > 0, () -> "'leadId' must be positive, not " + leadId);
	}

}
