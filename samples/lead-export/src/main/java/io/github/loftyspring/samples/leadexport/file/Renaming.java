package io.github.loftyspring.samples.leadexport.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * Renames files for good.
 */
final class Renaming {

	private Renaming() {
	}

	/**
	 * Puts a file into the place of another, at once and lasting.
	 */
	static void replace(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		forceDirectory(Objects.requireNonNull(to.toAbsolutePath().getParent()));
	}

	private static void forceDirectory(Path directory) {
		try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
			channel.force(true);
		}
		catch (IOException ex) {
			// Windows opens no directories, and needs no forcing of them.
		}
	}

}
