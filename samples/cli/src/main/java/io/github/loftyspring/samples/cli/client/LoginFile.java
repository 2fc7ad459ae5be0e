package io.github.loftyspring.samples.cli.client;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The file that holds the sign-in. It is replaced as a whole, and changed by one process
 * at a time.
 */
final class LoginFile {

	private final ConfigDirectory directory;

	private final Path path;

	LoginFile(ConfigDirectory directory) {
		this.directory = directory;
		this.path = directory.file("login.json");
	}

	Path path() {
		return this.path;
	}

	/**
	 * Reads the sign-in.
	 * @return it, {@code null} if there is none
	 * @throws CliException if the file cannot be read
	 */
	@Nullable Login read() {
		try {
			return Login.read(Files.readAllBytes(this.path));
		}
		catch (NoSuchFileException ex) {
			return null;
		}
		catch (IOException ex) {
			throw new CliException(ExitCode.FAILED, "%s cannot be read: %s".formatted(this.path, ex), ex);
		}
		catch (RuntimeException ex) {
			// Without the cause, whose message may show a token.
			throw new CliException(ExitCode.AUTHENTICATION,
					this.path + " is damaged. Sign in again with 'lofty auth login'.");
		}
	}

	/**
	 * Makes a change that no other process interrupts.
	 */
	@SuppressWarnings("try")
	synchronized <T> T locked(Change<T> change) throws IOException {
		this.directory.create();
		try (FileChannel channel = FileChannel.open(this.directory.file("login.lock"),
				Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ConfigDirectory.ownerOnly("rw-------"));
				FileLock lock = channel.lock()) {
			return change.make();
		}
	}

	/**
	 * Writes the sign-in in place of the one that is there.
	 */
	void write(Login login) throws IOException {
		Path temporary = this.directory.temporary();
		try {
			Files.write(temporary, login.write());
			Files.move(temporary, this.path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	boolean delete() throws IOException {
		return Files.deleteIfExists(this.path);
	}

	/**
	 * A change of the file.
	 *
	 * @param <T> what comes of it
	 */
	@FunctionalInterface
	interface Change<T> {

		T make() throws IOException;

	}

}
