package io.github.loftyspring.sandbox.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.catalina.LifecycleException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the servlet container's messages about its own start and stop out of the
 * embedding application's log, and leaves its loggers as they were.
 */
final class Quietly {

	private static final List<String> LOGGERS = List.of("org.apache.coyote", "org.apache.catalina",
			"org.apache.tomcat");

	private Quietly() {
	}

	static void run(Action action) throws LifecycleException {
		Map<Logger, @Nullable Level> levels = new LinkedHashMap<>();
		for (String name : LOGGERS) {
			Logger logger = Logger.getLogger(name);
			levels.put(logger, logger.getLevel());
			logger.setLevel(Level.WARNING);
		}
		try {
			action.run();
		}
		finally {
			levels.forEach(Logger::setLevel);
		}
	}

	/**
	 * What is done quietly.
	 */
	interface Action {

		void run() throws LifecycleException;

	}

}
