package io.github.loftyspring.samples.leadexport.list;

import java.util.ArrayList;
import java.util.List;

import io.github.loftyspring.LoftyBadRequestException;
import io.github.loftyspring.LoftyNotFoundException;
import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.PageCursor;
import io.github.loftyspring.api.lead.Lead;
import org.jspecify.annotations.Nullable;

/**
 * One way through a list of leads. Every lead comes out once, however often the list
 * shows it.
 * <p>
 * Pages follow each other by Lofty's own cursor, a scroll id. Whether a scroll id can be
 * used a second time, and for how long, is not known: after a break, be it a restart of
 * the program or a scroll id that is refused, the walk goes on by the number of leads
 * read so far, less some of them. If the first of these is known, nothing was removed
 * before it and no lead was passed over. If it is not, or if at the end fewer leads were
 * seen than the list has, the list is read again from its beginning.
 */
public final class LeadWalk {

	private static final String LIST = "leads";

	private static final int LARGEST_OVERLAP = 20;

	private static final int FRUITLESS_RESTARTS = 3;

	private final LeadSource source;

	private final int pageSize;

	private final int overlap;

	private final LeadIds seen;

	private long position;

	private @Nullable String cursor;

	private boolean joining;

	private boolean unbroken;

	private boolean ended;

	private long lastBreak = -1;

	private int fruitlessRestarts;

	/**
	 * Creates a walk.
	 * @param source the list
	 * @param pageSize the number of leads on a page
	 * @param seen the leads that came out of earlier walks; those of this one are added
	 * @param position the number of leads of the list that earlier walks have read
	 */
	public LeadWalk(LeadSource source, int pageSize, LeadIds seen, long position) {
		this.source = source;
		this.pageSize = pageSize;
		this.overlap = Math.min(LARGEST_OVERLAP, pageSize / 2);
		this.seen = seen;
		this.position = position;
		if (position > 0) {
			goOnByPosition();
		}
		else {
			begin();
		}
	}

	/**
	 * Reads the next page.
	 * @return the leads on it that are new, {@code null} at the end of the list
	 * @throws ListLostException if the list cannot be read to its end
	 */
	public @Nullable LeadBatch next() {
		while (!this.ended) {
			Page<Lead> page = read();
			if (page != null) {
				return batch(page);
			}
		}
		return null;
	}

	/**
	 * Reads a page, unless the list has to be taken up elsewhere.
	 */
	private @Nullable Page<Lead> read() {
		try {
			Page<Lead> page = this.source.page(this.pageSize, this.cursor);
			if (!this.joining || joins(page)) {
				return page;
			}
			restart("leads disappear while it is read");
		}
		catch (LoftyBadRequestException | LoftyNotFoundException ex) {
			if (this.cursor == null) {
				throw ex;
			}
			if (this.joining || this.position <= this.lastBreak) {
				restart("Lofty refuses to go on: " + ex.getMessage());
			}
			else {
				goOnByPosition();
			}
		}
		return null;
	}

	/**
	 * Without an overlap nothing can be told here, and the count at the end decides.
	 */
	private boolean joins(Page<Lead> page) {
		return this.overlap == 0 || start() == 0
				|| (!page.items().isEmpty() && this.seen.contains(id(page.items().get(0))));
	}

	private LeadBatch batch(Page<Lead> page) {
		boolean joined = this.joining;
		this.position = (joined ? start() : this.position) + page.items().size();
		this.joining = false;
		this.cursor = page.nextCursor();
		List<Lead> fresh = new ArrayList<>(page.items().size());
		for (Lead lead : page.items()) {
			if (this.seen.add(id(lead))) {
				fresh.add(lead);
			}
		}
		if (!fresh.isEmpty()) {
			this.fruitlessRestarts = 0;
		}
		LeadBatch batch = new LeadBatch(fresh, this.position, page.total());
		if (this.cursor == null) {
			end(page.total(), joined);
		}
		else if (this.position > 2L * this.seen.size() + 10L * this.pageSize) {
			throw new ListLostException("Lofty's list of leads goes round in circles");
		}
		return batch;
	}

	/**
	 * A page that is empty, because all of its leads were deleted meanwhile, looks like
	 * the end of the list.
	 */
	private void end(@Nullable Long total, boolean joined) {
		if (total != null && this.position < total && !joined && this.fruitlessRestarts == 0) {
			goOnByPosition();
		}
		else if (total != null && this.seen.size() < total && !this.unbroken && this.fruitlessRestarts == 0) {
			restart("it has more leads than it shows");
		}
		else {
			this.ended = true;
		}
	}

	private void begin() {
		this.position = 0;
		this.cursor = null;
		this.joining = false;
		this.unbroken = true;
		this.lastBreak = -1;
	}

	private void goOnByPosition() {
		this.lastBreak = this.position;
		this.cursor = new PageCursor(LIST, start(), null).toString();
		this.joining = true;
		this.unbroken = false;
	}

	private void restart(String reason) {
		this.fruitlessRestarts++;
		if (this.fruitlessRestarts > FRUITLESS_RESTARTS) {
			throw new ListLostException("Lofty's list of leads cannot be read to its end, " + reason);
		}
		begin();
	}

	private long start() {
		return Math.max(0, this.position - this.overlap);
	}

	private static long id(Lead lead) {
		if (lead.leadId() == null) {
			throw new ListLostException("Lofty sent a lead without an id");
		}
		return lead.leadId();
	}

}
