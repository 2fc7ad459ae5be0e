package io.github.loftyspring.sandbox.task;

import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * A task on a lead.
 */
record Task(long id, long leadId, String content, String type, @Nullable Instant start, Instant deadline, ZoneId zone,
		String address, String assignedRole, Instant createTime, Instant lastUpdate, @Nullable Instant finishTime) {

	boolean finished() {
		return this.finishTime != null;
	}

	Task finish(Instant now) {
		return finishedAt(now, now);
	}

	Task unfinish(Instant now) {
		return finishedAt(null, now);
	}

	private Task finishedAt(@Nullable Instant time, Instant now) {
		return new Task(this.id, this.leadId, this.content, this.type, this.start, this.deadline, this.zone,
				this.address, this.assignedRole, this.createTime, now, time);
	}

}
