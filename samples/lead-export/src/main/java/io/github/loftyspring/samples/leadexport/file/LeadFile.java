package io.github.loftyspring.samples.leadexport.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import io.github.loftyspring.api.lead.Lead;

/**
 * A file of leads in one format, in UTF-8.
 *
 * @param format the format
 * @param file the file
 */
record LeadFile(LeadFormat format, OutputFile file) implements Closeable {

	static LeadFile open(LeadFormat format, Path path, long length) throws IOException {
		LeadFile leads = new LeadFile(format, OutputFile.open(path, length));
		if (length == 0) {
			leads.append(format.header());
		}
		return leads;
	}

	void append(List<Lead> leads) throws IOException {
		StringBuilder text = new StringBuilder();
		leads.forEach((lead) -> this.format.append(lead, text));
		append(text.toString());
	}

	private void append(String text) throws IOException {
		this.file.append(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
