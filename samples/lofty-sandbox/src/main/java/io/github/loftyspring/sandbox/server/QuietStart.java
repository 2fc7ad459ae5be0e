package io.github.loftyspring.sandbox.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the servlet container's messages about its own start and stop out of the
 * embedding application's log, and leaves its loggers as they were.
 */
final class QuietStart implements AutoCloseable {

	private static final List<String> LOGGERS = List.of("org.apache.coyote", "org.apache.catalina",
			"org.apache.tomcat");

	private final Map<Logger, @Nullable Level> levels = new LinkedHashMap<>();

	QuietStart() {
		for (String name : LOGGERS) {
			Logger logger = Logger.getLogger(name);
			this.levels.put(logger, logger.getLevel());
			logger.setLevel(Level.WARNING);
		}
	}

	@Override
	public void close() {
		this.levels.forEach(Logger::setLevel);
	}

}
