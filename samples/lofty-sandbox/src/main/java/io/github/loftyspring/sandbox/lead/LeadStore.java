package io.github.loftyspring.sandbox.lead;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;

import io.github.loftyspring.sandbox.auth.Account;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The leads of one account: generated ones, of which only those that were changed are
 * kept, and created ones.
 */
final class LeadStore {

	private static final long CREATED_DISTANCE = 900_000_000_000L;

	private final People people;

	private final LeadDocuments documents;

	private final AtomicLong nextId;

	private final Map<Long, ObjectNode> changed = new ConcurrentHashMap<>();

	private final Map<Long, ObjectNode> trashed = new ConcurrentHashMap<>();

	private long @Nullable [] ids;

	LeadStore(Account account, People people) {
		this.people = people;
		this.documents = new LeadDocuments(account);
		this.nextId = new AtomicLong(people.id(0) + CREATED_DISTANCE);
	}

	LeadDocuments documents() {
		return this.documents;
	}

	synchronized Optional<ObjectNode> find(long id) {
		ObjectNode lead = this.changed.get(id);
		if (lead != null) {
			return Optional.of(lead.deepCopy());
		}
		return (this.people.contains(id) && !this.trashed.containsKey(id))
				? Optional.of(this.documents.document(this.people.person(id))) : Optional.empty();
	}

	synchronized Optional<ObjectNode> findTrashed(long id) {
		return Optional.ofNullable(this.trashed.get(id)).map(ObjectNode::deepCopy);
	}

	LeadSummary summary(long id) {
		ObjectNode lead = this.changed.get(id);
		return (lead != null) ? LeadSummary.of(lead) : this.people.person(id);
	}

	/**
	 * Returns the ids of all leads, newest first. The array is never changed.
	 */
	synchronized long[] ids() {
		if (this.ids == null) {
			this.ids = LongStream.range(0, this.people.count()).map((index) -> this.people.id((int) index)).toArray();
		}
		return this.ids;
	}

	long[] ids(Predicate<LeadSummary> filter, @Nullable Comparator<LeadSummary> order) {
		List<LeadSummary> found = Arrays.stream(ids()).mapToObj(this::summary).filter(filter).toList();
		return ((order != null) ? found.stream().sorted(order) : found.stream()).mapToLong(LeadSummary::leadId)
			.toArray();
	}

	/**
	 * Finds a lead other than the given one with one of the addresses or numbers.
	 */
	OptionalLong duplicate(long self, List<String> emails, List<String> phones) {
		if (emails.isEmpty() && phones.isEmpty()) {
			return OptionalLong.empty();
		}
		Predicate<String> samePhone = phones.stream()
			.map(LeadFilter::sameNumber)
			.reduce((phone) -> false, Predicate::or);
		return Arrays.stream(ids()).filter((id) -> id != self && matches(summary(id), emails, samePhone)).findFirst();
	}

	private static boolean matches(LeadSummary lead, List<String> emails, Predicate<String> samePhone) {
		return lead.emails().stream().anyMatch((email) -> emails.stream().anyMatch(email::equalsIgnoreCase))
				|| lead.phones().stream().anyMatch(samePhone);
	}

	long nextId() {
		return this.nextId.getAndAdd(41);
	}

	synchronized void create(ObjectNode lead) {
		long id = lead.path("leadId").asLong();
		this.changed.put(id, lead);
		this.ids = LongStream.concat(LongStream.of(id), Arrays.stream(ids())).toArray();
	}

	synchronized void update(ObjectNode lead) {
		this.changed.put(lead.path("leadId").asLong(), lead);
	}

	synchronized void trash(ObjectNode lead) {
		long id = lead.path("leadId").asLong();
		this.ids = Arrays.stream(ids()).filter((other) -> other != id).toArray();
		this.trashed.put(id, lead);
		this.changed.remove(id);
	}

}
