package io.github.loftyspring.samples.multitenant.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key that encrypts the tokens, generated when the sample is first run. A service of
 * your own gets it from where its other secrets are.
 *
 * @param file where it is kept, readable by its owner only
 */
record TokenKeyFile(Path file) {

	private static final int BYTES = 32;

	String read() throws IOException {
		if (!Files.exists(this.file)) {
			create();
		}
		return Files.readString(this.file).strip();
	}

	private void create() throws IOException {
		Files.createDirectories(this.file.toAbsolutePath().getParent());
		if (this.file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createFile(this.file,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		byte[] key = new byte[BYTES];
		new SecureRandom().nextBytes(key);
		Files.writeString(this.file, Base64.getEncoder().encodeToString(key), StandardOpenOption.CREATE);
	}

}
