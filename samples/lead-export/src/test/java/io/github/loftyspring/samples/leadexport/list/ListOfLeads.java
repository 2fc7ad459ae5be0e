package io.github.loftyspring.samples.leadexport.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;

import io.github.loftyspring.LoftyBadRequestException;
import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.PageCursor;
import io.github.loftyspring.api.lead.Lead;
import io.github.loftyspring.http.CallDescription;
import io.github.loftyspring.http.Refusal;
import io.github.loftyspring.samples.leadexport.Leads;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/**
 * A list that changes while it is read. A scroll id stands for the list as it was when it
 * was first asked for, and works as often as it is allowed to.
 */
final class ListOfLeads implements LeadSource {

	private final List<Long> ids = new ArrayList<>();

	private final Map<String, List<Long>> scrolls = new HashMap<>();

	private IntConsumer beforeRequest = (request) -> {
	};

	private boolean scrollsWork = true;

	private long largestOffset = Long.MAX_VALUE;

	private int requests;

	ListOfLeads(long... ids) {
		LongStream.of(ids).forEach(this.ids::add);
	}

	static ListOfLeads of(int count) {
		return new ListOfLeads(LongStream.rangeClosed(1, count).toArray());
	}

	ListOfLeads before(IntConsumer change) {
		this.beforeRequest = change;
		return this;
	}

	ListOfLeads withoutScrolls() {
		this.scrollsWork = false;
		return this;
	}

	ListOfLeads withLargestOffset(long largestOffset) {
		this.largestOffset = largestOffset;
		return this;
	}

	List<Long> ids() {
		return this.ids;
	}

	void forgetScrolls() {
		this.scrolls.clear();
	}

	int requests() {
		return this.requests;
	}

	@Override
	public Page<Lead> page(int limit, @Nullable String cursor) {
		this.requests++;
		this.beforeRequest.accept(this.requests);
		PageCursor place = (cursor != null) ? PageCursor.parse("leads", cursor) : new PageCursor("leads", 0L, null);
		int from = Math.toIntExact((place.position() != null) ? place.position() : 0);
		String scroll = (place.id() != null) ? place.id() : "scroll-" + this.requests;
		if (place.id() == null) {
			if (from > this.largestOffset) {
				throw refused();
			}
			this.scrolls.put(scroll, List.copyOf(this.ids));
		}
		List<Long> snapshot = this.scrolls.get(scroll);
		if (snapshot == null || (place.id() != null && !this.scrollsWork)) {
			throw refused();
		}
		List<Long> page = snapshot.subList(Math.min(from, snapshot.size()), Math.min(from + limit, snapshot.size()));
		List<Lead> leads = page.stream().filter(this.ids::contains).map(Leads::withId).toList();
		long read = (long) from + leads.size();
		boolean last = leads.isEmpty() || read >= snapshot.size();
		return new Page<>(leads, (long) snapshot.size(),
				last ? null : new PageCursor("leads", read, scroll).toString());
	}

	private static LoftyBadRequestException refused() {
		return new LoftyBadRequestException(new Refusal(new CallDescription(HttpMethod.GET, "/v1.0/leads"),
				HttpStatus.BAD_REQUEST, "20012", "Invalid parameter", HttpHeaders.EMPTY));
	}

}
