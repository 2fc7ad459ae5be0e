package io.github.loftyspring.samples.cli.client;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Where the sign-in is kept, readable by its owner alone.
 */
final class ConfigDirectory {

	private static final String NAME = "lofty-spring";

	private static final FileAttribute<?>[] NONE = {};

	private final Path path;

	ConfigDirectory(Path path) {
		this.path = path;
	}

	static ConfigDirectory of(Variables variables) {
		String configured = variables.get("XDG_CONFIG_HOME");
		Path home = (configured != null && Path.of(configured).isAbsolute()) ? Path.of(configured)
				: Path.of(System.getProperty("user.home"), ".config");
		return new ConfigDirectory(home.resolve(NAME));
	}

	Path file(String name) {
		return this.path.resolve(name);
	}

	/**
	 * Creates the directory where there is none.
	 */
	void create() throws IOException {
		Files.createDirectories(this.path, ownerOnly("rwx------"));
	}

	/**
	 * Creates an empty file that nobody else can ever open.
	 */
	Path temporary() throws IOException {
		create();
		return Files.createTempFile(this.path, ".login", ".tmp", ownerOnly("rw-------"));
	}

	static FileAttribute<?>[] ownerOnly(String permissions) {
		if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			return NONE;
		}
		Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
		return new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(set) };
	}

}
