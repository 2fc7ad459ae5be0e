package io.github.loftyspring.samples.leadexport.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * Keeps two exports from writing the same files. It ends with the process, however that
 * ends.
 */
final class ExportLock implements Closeable {

	private final FileChannel channel;

	private ExportLock(FileChannel channel) {
		this.channel = channel;
	}

	static ExportLock take(Path path) throws IOException {
		FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		if (tryLock(channel) == null) {
			channel.close();
			throw new IOException(path + " is locked: another export writes the same files");
		}
		return new ExportLock(channel);
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
		catch (IOException ex) {
			channel.close();
			throw ex;
		}
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
