package io.github.loftyspring.sandbox.note;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import io.github.loftyspring.sandbox.auth.Account;
import io.github.loftyspring.sandbox.auth.Caller;
import io.github.loftyspring.sandbox.error.ApiException;
import io.github.loftyspring.sandbox.json.WireTime;
import io.github.loftyspring.sandbox.lead.Leads;
import io.github.loftyspring.sandbox.webhook.Webhooks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
 * {@code /v1.0/notes}.
 *
 * @since 0.1.0
 */
@RestController
@RequestMapping("/v1.0/notes")
public class NoteController {

	private static final int CONTENT_LENGTH = 2000;

	private static final long TIMELINE_ID_DISTANCE = 160_000_000_000_000L;

	private final Leads leads;

	private final InstantSource clock;

	private final Webhooks webhooks;

	private final AtomicLong nextId = new AtomicLong(400_000_012_345L);

	private final Map<Long, Note> notes = new ConcurrentHashMap<>();

	/**
	 * Creates the controller.
	 * @param leads the leads that have the notes
	 * @param clock the server's clock
	 * @param webhooks is told of changes
	 */
	public NoteController(Leads leads, InstantSource clock, Webhooks webhooks) {
		this.leads = leads;
		this.clock = clock;
		this.webhooks = webhooks;
	}

	@GetMapping
	Map<String, Object> list(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestParam long leadId) {
		requireLead(caller, leadId);
		List<Note> own = this.notes.values()
			.stream()
			.filter((note) -> note.leadId() == leadId)
			.sorted(Comparator.comparing(Note::noteId).reversed())
			.toList();
		return Map.of("notes", own);
	}

	@GetMapping("/{noteId}")
	Map<String, Object> get(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable long noteId) {
		return Map.of("note", find(caller, noteId));
	}

	@PostMapping
	Map<String, Object> create(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestBody ObjectNode body) {
		long leadId = leadId(body);
		requireLead(caller, leadId);
		Account account = caller.account();
		long noteId = this.nextId.getAndIncrement();
		String now = WireTime.note(this.clock.instant());
		this.notes.put(noteId, new Note(noteId + TIMELINE_ID_DISTANCE, noteId, account.userId(), leadId, now, false,
				content(body), now, account.userId(), account.fullName(), account.fullName(), pin(body), false));
		publish(caller, "createdNote", noteId, leadId);
		return Map.of("noteId", noteId);
	}

	@PutMapping("/{noteId}")
	void update(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable long noteId,
			@RequestBody ObjectNode body) {
		Note note = find(caller, noteId);
		if (body.has("leadId") && leadId(body) != note.leadId()) {
			throw ApiException.invalidParameter();
		}
		this.notes.put(noteId, note.with(content(body), pin(body), WireTime.note(this.clock.instant())));
		publish(caller, "updatedNote", noteId, note.leadId());
	}

	@DeleteMapping("/{noteId}")
	void delete(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable long noteId) {
		Note note = find(caller, noteId);
		this.notes.remove(noteId);
		publish(caller, "deletedNote", noteId, note.leadId());
	}

	private void publish(Caller caller, String bucket, long noteId, long leadId) {
		this.webhooks.publish(caller.account(), Webhooks.NOTE, bucket, Map.of("noteId", noteId, "leadId", leadId));
	}

	private Note find(Caller caller, long noteId) {
		Note note = this.notes.get(noteId);
		if (note == null || note.creatorId() != caller.account().userId()) {
			throw ApiException.resourceNotExist();
		}
		requireLead(caller, note.leadId());
		return note;
	}

	private void requireLead(Caller caller, long leadId) {
		this.leads.require(caller.account(), leadId);
	}

	private static long leadId(ObjectNode body) {
		JsonNode leadId = body.path("leadId");
		if (leadId.isMissingNode()) {
			throw ApiException.invalidParameter();
		}
		if (!leadId.isIntegralNumber()) {
			throw ApiException.problem(400, "Failed to read request");
		}
		return leadId.asLong();
	}

	private static String content(ObjectNode body) {
		String content = body.path("content").asString("");
		if (content.isBlank()) {
			throw ApiException.invalidParameter();
		}
		return (content.length() > CONTENT_LENGTH) ? content.substring(0, CONTENT_LENGTH) : content;
	}

	private static boolean pin(ObjectNode body) {
		if (!body.path("isPin").isBoolean()) {
			throw ApiException.invalidParameter();
		}
		return body.path("isPin").asBoolean();
	}

}
