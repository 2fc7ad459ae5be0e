package io.github.loftyspring.samples.leadexport.file;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import io.github.loftyspring.api.lead.Lead;
import io.github.loftyspring.samples.leadexport.list.LeadIds;

/**
 * The ids of the leads that were read, eight bytes each, for a run that goes on.
 *
 * @param file the file
 */
record IdFile(OutputFile file) implements Closeable {

	static IdFile open(Path path, long length) throws IOException {
		return new IdFile(OutputFile.open(path, length));
	}

	static void read(Path path, long length, LeadIds ids) throws IOException {
		if (length == 0) {
			return;
		}
		try (DataInputStream input = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
			for (long read = 0; read < length; read += Long.BYTES) {
				ids.add(input.readLong());
			}
		}
	}

	void append(List<Lead> leads) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(leads.size() * Long.BYTES);
		leads.forEach((lead) -> bytes.putLong(Objects.requireNonNull(lead.leadId())));
		this.file.append(bytes.flip());
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
