package io.github.loftyspring.sandbox.note;

/**
 * A note as the wire has it.
 */
record Note(long id, long noteId, long creatorId, long leadId, String createTime, boolean deleteFlag, String content,
		String lastUpdate, long lastEditorId, String creatorName, String lastEditorName, boolean isPin,
		boolean systemNote) {

	Note with(String newContent, boolean pin, String now) {
		return new Note(this.id, this.noteId, this.creatorId, this.leadId, this.createTime, false, newContent, now,
				this.lastEditorId, this.creatorName, this.lastEditorName, pin, this.systemNote);
	}

}
