package io.github.loftyspring.sandbox.lead;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import io.github.loftyspring.sandbox.auth.Caller;
import io.github.loftyspring.sandbox.error.ApiException;
import io.github.loftyspring.sandbox.json.WireTime;
import io.github.loftyspring.sandbox.webhook.Webhooks;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v1.0/leads}.
 *
 * @since 0.1.0
 */
@RestController
@RequestMapping("/v1.0/leads")
public class LeadController {

	private static final int DEFAULT_LIMIT = 25;

	private static final int MAX_LIMIT = 100;

	private static final int EMAIL_TAKEN = 300011;

	private final Leads leads;

	private final InstantSource clock;

	private final Webhooks webhooks;

	private final Scrolls scrolls = new Scrolls();

	/**
	 * Creates the controller.
	 * @param leads the leads
	 * @param clock the server's clock
	 * @param webhooks is told of changes
	 */
	public LeadController(Leads leads, InstantSource clock, Webhooks webhooks) {
		this.leads = leads;
		this.clock = clock;
		this.webhooks = webhooks;
	}

	@GetMapping
	Map<String, Object> list(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, HttpServletRequest request,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable Integer offset,
			@RequestParam(required = false) @Nullable String scrollId) {
		int size = (limit != null) ? limit : DEFAULT_LIMIT;
		if (size < 1 || size > MAX_LIMIT) {
			throw ApiException.business(400, 20042, "Limit not valid, it should be between 1 and 100");
		}
		LeadStore store = this.leads.of(caller.account());
		Scrolls.Scroll place = StringUtils.hasText(scrollId)
				? this.scrolls.find(scrollId).orElseThrow(ApiException::invalidParameter)
				: new Scrolls.Scroll(ids(store, new LeadFilter(request)), (offset != null) ? offset : 0);
		if (place.position() < 0) {
			throw ApiException.invalidParameter();
		}
		return page(store, place, size);
	}

	private static long[] ids(LeadStore store, LeadFilter filter) {
		return filter.isEmpty() ? store.ids() : store.ids(filter, filter.order());
	}

	private Map<String, Object> page(LeadStore store, Scrolls.Scroll place, int size) {
		int total = place.ids().length;
		int from = Math.min(place.position(), total);
		int to = Math.min(from + size, total);
		List<ObjectNode> page = Arrays.stream(place.ids(), from, to)
			.mapToObj(store::find)
			.flatMap(Optional::stream)
			.toList();
		Map<String, Object> metadata = new LinkedHashMap<>();
		metadata.put("collection", "lead");
		metadata.put("limit", size);
		metadata.put("offset", place.position());
		metadata.put("total", total);
		metadata.put("scrollId", this.scrolls.idOf(place.ids(), to));
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("_metadata", metadata);
		answer.put("leads", page);
		return answer;
	}

	@GetMapping("/{leadId}")
	Map<String, Object> get(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable long leadId,
			@RequestParam(defaultValue = "false") boolean withTrash) {
		LeadStore store = this.leads.of(caller.account());
		ObjectNode lead = store.find(leadId)
			.or(() -> withTrash ? store.findTrashed(leadId) : Optional.empty())
			.orElseThrow(ApiException::leadNotExist);
		return Map.of("lead", lead);
	}

	@PostMapping
	Map<String, Object> create(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestBody ObjectNode body) {
		if (!StringUtils.hasText(body.path("firstName").asString(""))) {
			throw ApiException.invalidParameter();
		}
		LeadStore store = this.leads.of(caller.account());
		LeadEdit edit = new LeadEdit(store.documents(), body);
		String now = WireTime.lead(this.clock.instant());
		synchronized (store) {
			OptionalLong duplicate = store.duplicate(0, edit.emails(), edit.phones());
			ObjectNode lead = duplicate.isPresent() ? store.find(duplicate.getAsLong()).orElseThrow()
					: store.documents().document(blank(store.nextId(), caller, this.clock.instant()));
			edit.applyTo(lead, now);
			lead.put("lastUpdateTime", now);
			if (duplicate.isPresent()) {
				store.update(lead);
			}
			else {
				store.create(lead);
			}
			long leadId = lead.path("leadId").asLong();
			publish(caller, duplicate.isPresent() ? "updatedLead" : "newLead", leadId);
			return Map.of("leadId", leadId);
		}
	}

	private void publish(Caller caller, String bucket, long leadId) {
		this.webhooks.publish(caller.account(), Webhooks.LEAD, bucket, Map.of("leadId", leadId));
	}

	private static LeadSummary blank(long leadId, Caller caller, Instant now) {
		return new LeadSummary(leadId, "", "", List.of(), List.of(), "New Lead", "", caller.account().userId(),
				List.of(), List.of(), "en", now, LeadSummary.NEVER, LeadSummary.NEVER);
	}

	@PutMapping("/{leadId}")
	Map<String, Object> update(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable long leadId,
			@RequestBody ObjectNode body) {
		LeadStore store = this.leads.of(caller.account());
		LeadEdit edit = new LeadEdit(store.documents(), body);
		String now = WireTime.lead(this.clock.instant());
		synchronized (store) {
			ObjectNode before = store.find(leadId).orElseThrow(ApiException::leadNotExist);
			if (store.duplicate(leadId, edit.emails(), List.of()).isPresent()) {
				return answer(List.of(), EMAIL_TAKEN, "The email already belongs to another lead");
			}
			ObjectNode lead = before.deepCopy();
			edit.applyTo(lead, now);
			if (lead.equals(before)) {
				return answer("no change", 0, "success");
			}
			lead.put("lastUpdateTime", now);
			store.update(lead);
			publish(caller, "updatedLead", leadId);
			return answer(lead.path("leadFamilyMemberList"), 0, "success");
		}
	}

	private static Map<String, Object> answer(Object data, int code, String message) {
		return Map.of("data", data, "status", Map.of("code", code, "msg", message, "trace", ""));
	}

	@DeleteMapping("/{leadId}")
	Map<String, Object> delete(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable long leadId,
			@RequestParam(required = false) @Nullable String reason) {
		if (!StringUtils.hasText(reason)) {
			throw ApiException.invalidParameter();
		}
		LeadStore store = this.leads.of(caller.account());
		synchronized (store) {
			store.trash(store.find(leadId).orElseThrow(ApiException::leadNotExist));
		}
		publish(caller, "deletedLead", leadId);
		return Map.of("deleted", true, "leadId", Long.toString(leadId));
	}

}
