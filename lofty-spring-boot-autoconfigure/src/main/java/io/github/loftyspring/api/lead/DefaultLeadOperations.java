package io.github.loftyspring.api.lead;

import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.loftyspring.api.BlockingCalls;
import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.PageSource;
import io.github.loftyspring.api.Pager;

import org.springframework.util.Assert;

/**
 * {@link LeadOperations} by {@link ReactiveLeadOperations}.
 */
final class DefaultLeadOperations implements LeadOperations {

	private final ReactiveLeadOperations operations;

	private final BlockingCalls calls;

	DefaultLeadOperations(ReactiveLeadOperations operations, BlockingCalls calls) {
		Assert.notNull(operations, "'operations' must not be null");
		Assert.notNull(calls, "'calls' must not be null");
		this.operations = operations;
		this.calls = calls;
	}

	@Override
	public Page<Lead> list(Consumer<LeadQuery> query) {
		return this.calls.value(this.operations.list(query));
	}

	@Override
	public Stream<Lead> stream(Consumer<LeadQuery> query) {
		LeadListRequest request = LeadQuery.request(query);
		PageSource<Lead> pages = (cursor) -> this.operations.list((page) -> page.copy(request.at(cursor)));
		return Pager.of(pages, Lead::leadId).stream(this.calls);
	}

	@Override
	public Lead get(long leadId, boolean withTrash) {
		return this.calls.value(this.operations.get(leadId, withTrash));
	}

	@Override
	public long create(NewLead lead) {
		return this.calls.value(this.operations.create(lead));
	}

	@Override
	public LeadUpdateResult update(long leadId, LeadUpdate update) {
		return this.calls.value(this.operations.update(leadId, update));
	}

	@Override
	public void delete(long leadId, String reason) {
		this.calls.block(this.operations.delete(leadId, reason));
	}

}
