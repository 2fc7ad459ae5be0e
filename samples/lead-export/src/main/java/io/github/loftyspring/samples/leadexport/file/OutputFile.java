package io.github.loftyspring.samples.leadexport.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that grows at its end.
 */
final class OutputFile implements Closeable {

	private final FileChannel channel;

	private OutputFile(FileChannel channel) {
		this.channel = channel;
	}

	/**
	 * Opens a file and cuts it to a length.
	 * @throws IOException also if the file is shorter
	 */
	static OutputFile open(Path path, long length) throws IOException {
		FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			if (channel.size() < length) {
				throw new IOException(path + " is shorter than the checkpoint says; --restart begins anew");
			}
			channel.truncate(length).position(length);
			return new OutputFile(channel);
		}
		catch (IOException ex) {
			channel.close();
			throw ex;
		}
	}

	void append(ByteBuffer bytes) throws IOException {
		while (bytes.hasRemaining()) {
			this.channel.write(bytes);
		}
	}

	/**
	 * Brings everything onto the disk and returns the length.
	 */
	long force() throws IOException {
		this.channel.force(true);
		return this.channel.position();
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
