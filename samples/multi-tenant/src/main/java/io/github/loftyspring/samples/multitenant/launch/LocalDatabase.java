package io.github.loftyspring.samples.multitenant.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.h2.tools.Server;

/**
 * An H2 in server mode, on this machine only.
 *
 * @param server the server
 * @param url the JDBC URL of the database
 */
record LocalDatabase(Server server, String url) implements AutoCloseable {

	/**
	 * Starts the database.
	 * @param folder where it keeps its file
	 * @param forgetful whether it keeps none, as the sandbox
	 */
	static LocalDatabase start(Path folder, boolean forgetful) throws IOException {
		Files.createDirectories(folder);
		try {
			Server server = Server
				.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toAbsolutePath().toString())
				.start();
			String database = forgetful ? "mem:tenants;DB_CLOSE_DELAY=-1" : "./tenants";
			return new LocalDatabase(server, "jdbc:h2:tcp://localhost:" + server.getPort() + "/" + database);
		}
		catch (SQLException ex) {
			throw new IOException("The database does not start", ex);
		}
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
