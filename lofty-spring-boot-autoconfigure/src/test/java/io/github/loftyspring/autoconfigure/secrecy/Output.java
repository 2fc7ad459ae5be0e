package io.github.loftyspring.autoconfigure.secrecy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.Queue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * All that comes out of an application, and where: the log at TRACE, and what is added.
 */
final class Output extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private final Queue<Part> parts = new ConcurrentLinkedQueue<>();

	private final List<Appender<ILoggingEvent>> others = new CopyOnWriteArrayList<>();

	private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

	/**
	 * Takes the whole log from now on.
	 */
	void takeLog() {
		this.root.iteratorForAppenders().forEachRemaining(this.others::add);
		this.others.forEach(this.root::detachAppender);
		setContext(this.root.getLoggerContext());
		start();
		this.root.addAppender(this);
	}

	@Override
	protected void append(ILoggingEvent event) {
		add("log " + event.getLoggerName(), event.getFormattedMessage());
		if (event.getThrowableProxy() != null) {
			add("log " + event.getLoggerName(), ThrowableProxyUtil.asString(event.getThrowableProxy()));
		}
	}

	void add(String where, String text) {
		this.parts.add(new Part(where, text));
	}

	void add(String where, Throwable failure) {
		StringWriter text = new StringWriter();
		failure.printStackTrace(new PrintWriter(text));
		add(where, text.toString());
	}

	/**
	 * Looks for secrets.
	 * @param secrets the secrets
	 * @return place and name of each
	 */
	Set<String> find(PlantedSecrets secrets) {
		Set<String> found = new TreeSet<>();
		this.parts
			.forEach((part) -> secrets.in(part.text()).forEach((secret) -> found.add(part.where() + ": " + secret)));
		return found;
	}

	/**
	 * Counts the parts that come from somewhere.
	 * @param where the beginning of the place
	 * @return how many there are
	 */
	long count(String where) {
		return this.parts.stream().filter((part) -> part.where().startsWith(where)).count();
	}

	@Override
	public void close() {
		this.root.setLevel(Level.OFF);
		this.root.detachAppender(this);
		this.others.forEach(this.root::addAppender);
	}

	private record Part(String where, String text) {

	}

}
