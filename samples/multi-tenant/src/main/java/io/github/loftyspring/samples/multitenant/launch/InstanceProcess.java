package io.github.loftyspring.samples.multitenant.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An instance of the service in a process of its own. Secrets travel in its environment,
 * since its command line can be read by other users of the machine.
 *
 * @param process the process
 * @param port the port it listens on
 */
record InstanceProcess(Process process, int port) implements AutoCloseable {

	private static final int STOPPED_AFTER_SECONDS = 10;

	private static final int PAUSE_MILLIS = 200;

	static InstanceProcess start(int port, Map<String, String> environment) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Xmx256m", Instance.class.getName())
			.redirectOutput(ProcessBuilder.Redirect.INHERIT)
			.redirectError(ProcessBuilder.Redirect.INHERIT);
		builder.environment().putAll(environment);
		// Not an argument: a class path may be longer than a command line.
		builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
		builder.environment().put("SERVER_PORT", Integer.toString(port));
		// Browsers do not tell ports apart when they send cookies.
		builder.environment().put("SERVER_SERVLET_SESSION_COOKIE_NAME", "TENANTS" + port);
		builder.environment().put("TENANTS_INSTANCE", "instance " + port);
		return new InstanceProcess(builder.start(), port);
	}

	String url() {
		return "http://localhost:" + this.port + "/";
	}

	/**
	 * Waits until it listens.
	 */
	void awaitReady() throws IOException, InterruptedException {
		while (!isListening()) {
			if (this.process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
				throw new IOException(
						"The instance on port %d did not start, see above; is the port in use?".formatted(this.port));
			}
		}
	}

	private boolean isListening() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(STOPPED_AFTER_SECONDS, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
