package io.github.loftyspring.samples.leadexport.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that grows at its end.
 */
final class OutputFile implements Closeable {

	private final Path path;

	private final FileChannel channel;

	private OutputFile(Path path, FileChannel channel) {
		this.path = path;
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
			return new OutputFile(path, channel);
		}
		catch (IOException ex) {
			channel.close();
			throw ex;
		}
	}

	void append(ByteBuffer bytes) throws IOException {
		try {
			while (bytes.hasRemaining()) {
				this.channel.write(bytes);
			}
		}
		catch (IOException ex) {
			throw failed(ex);
		}
	}

	/**
	 * Brings everything onto the disk and returns the length.
	 */
	long force() throws IOException {
		try {
			this.channel.force(true);
			return this.channel.position();
		}
		catch (IOException ex) {
			throw failed(ex);
		}
	}

	/**
	 * The operating system does not say which file it is.
	 */
	private IOException failed(IOException cause) {
		FileSystemException failure = new FileSystemException(this.path.toString(), null, cause.getMessage());
		failure.initCause(cause);
		return failure;
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
