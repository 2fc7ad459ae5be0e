package io.github.loftyspring.samples.leadexport.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.loftyspring.api.PageCursor;
import io.github.loftyspring.api.lead.Lead;
import io.github.loftyspring.samples.leadexport.list.LeadBatch;
import io.github.loftyspring.samples.leadexport.list.LeadIds;
import org.jspecify.annotations.Nullable;

/**
 * One run of an export. Its files end in {@code .part} until they are whole. A checkpoint
 * tells how long they were at one moment; what was written after it is cut off by the
 * next process.
 */
public final class ExportRun implements Closeable {

	private static final String LIST = "leads";

	private final ExportDirectory directory;

	private final LeadIds ids = new LeadIds();

	private final Map<OutputFormat, LeadFile> files = new EnumMap<>(OutputFormat.class);

	private final IdFile idFile;

	private Checkpoint checkpoint;

	private long position;

	private long written;

	private ExportRun(ExportDirectory directory, Checkpoint checkpoint) throws IOException {
		this.directory = directory;
		this.checkpoint = checkpoint;
		Long position = PageCursor.parse(LIST, checkpoint.cursor()).position();
		this.position = (position != null) ? position : 0;
		this.written = checkpoint.written();
		IdFile.read(directory.ids(), checkpoint.length(ExportDirectory.IDS), this.ids);
		this.idFile = IdFile.open(directory.ids(), checkpoint.length(ExportDirectory.IDS));
	}

	/**
	 * The checkpoint comes first, so that no file is ever without one.
	 */
	static ExportRun begin(ExportDirectory directory, Checkpoint checkpoint) throws IOException {
		directory.checkpointFile().write(checkpoint);
		return resume(directory, checkpoint);
	}

	static ExportRun resume(ExportDirectory directory, Checkpoint checkpoint) throws IOException {
		ExportRun run = new ExportRun(directory, checkpoint);
		try {
			if (!checkpoint.complete()) {
				run.openFiles();
			}
			return run;
		}
		catch (IOException ex) {
			run.close();
			throw ex;
		}
	}

	private void openFiles() throws IOException {
		for (OutputFormat format : this.checkpoint.key().formats()) {
			this.files.put(format, LeadFile.open(format.format(), this.directory.part(this.checkpoint.name(), format),
					this.checkpoint.length(format.extension())));
		}
	}

	/**
	 * Returns the leads that were read.
	 * @return their ids, to be added to by whoever reads leads
	 */
	public LeadIds ids() {
		return this.ids;
	}

	/**
	 * Returns how much of the list was read.
	 * @return the number of leads of the list
	 */
	public long position() {
		return this.position;
	}

	/**
	 * Returns how many leads were written.
	 * @return the number
	 */
	public long written() {
		return this.written;
	}

	/**
	 * Returns how many leads the next process finds written.
	 * @return the number
	 */
	public long saved() {
		return this.checkpoint.written();
	}

	/**
	 * Returns the time of the earliest change that is written.
	 * @return the time, {@code null} if all leads are written
	 */
	public @Nullable Instant since() {
		return this.checkpoint.since();
	}

	/**
	 * Returns whether everything was read.
	 * @return whether nothing is left but to {@link #finish() finish}
	 */
	public boolean isComplete() {
		return this.checkpoint.complete();
	}

	/**
	 * Writes leads. They last from the next {@link #save()} on.
	 * @param batch the leads
	 * @throws IOException if they cannot be written
	 */
	public void add(LeadBatch batch) throws IOException {
		List<Lead> leads = batch.leads().stream().filter(this::isWanted).toList();
		for (LeadFile file : this.files.values()) {
			file.append(leads);
		}
		this.idFile.append(batch.leads());
		this.position = batch.position();
		this.written += leads.size();
	}

	/**
	 * A lead without a time may have changed.
	 */
	private boolean isWanted(Lead lead) {
		Instant since = this.checkpoint.since();
		Instant changed = (lead.lastUpdateTime() != null) ? lead.lastUpdateTime() : lead.createTime();
		return since == null || changed == null || !changed.isBefore(since);
	}

	/**
	 * Makes what was written last.
	 * @throws IOException if that fails; the checkpoint before stays valid
	 */
	public void save() throws IOException {
		save(false);
	}

	private void save(boolean complete) throws IOException {
		Map<String, Long> lengths = new HashMap<>();
		for (Map.Entry<OutputFormat, LeadFile> entry : this.files.entrySet()) {
			lengths.put(entry.getKey().extension(), entry.getValue().file().force());
		}
		lengths.put(ExportDirectory.IDS, this.idFile.file().force());
		Checkpoint next = new Checkpoint(this.checkpoint.key(), this.checkpoint.startedAt(), this.checkpoint.since(),
				this.checkpoint.name(), new PageCursor(LIST, this.position, null).toString(), this.ids.size(),
				this.written, lengths, complete);
		this.directory.checkpointFile().write(next);
		this.checkpoint = next;
	}

	/**
	 * Puts the files in place. Every step can be repeated, by another process too.
	 * @return the files
	 * @throws IOException if that fails
	 */
	public List<Path> finish() throws IOException {
		if (!this.checkpoint.complete()) {
			save(true);
		}
		close();
		List<Path> whole = new ArrayList<>();
		for (OutputFormat format : this.checkpoint.key().formats()) {
			whole.add(this.directory.whole(this.checkpoint.name(), format));
			Path part = this.directory.part(this.checkpoint.name(), format);
			if (Files.exists(part)) {
				Renaming.replace(part, this.directory.whole(this.checkpoint.name(), format));
			}
		}
		if (this.checkpoint.key().scope() != RunKey.Scope.CHANGED_SINCE) {
			this.directory.completedFile()
				.write(new CompletedRun(this.checkpoint.key(), this.checkpoint.startedAt(), this.written));
		}
		this.directory.checkpointFile().delete();
		Files.deleteIfExists(this.directory.ids());
		return whole;
	}

	@Override
	public void close() throws IOException {
		this.idFile.close();
		for (LeadFile file : this.files.values()) {
			file.close();
		}
	}

}
