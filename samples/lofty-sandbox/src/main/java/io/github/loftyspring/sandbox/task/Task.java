package io.github.loftyspring.sandbox.task;

import java.time.Instant;

/**
 * A task on a lead.
 */
record Task(long id, long leadId, String content, String type, Instant deadline, String assignedRole,
		Instant createTime, Instant lastUpdate, boolean finished, Instant finishTime) {

	Task finish(Instant now) {
		return new Task(this.id, this.leadId, this.content, this.type, this.deadline, this.assignedRole,
				this.createTime, now, true, now);
	}

}
