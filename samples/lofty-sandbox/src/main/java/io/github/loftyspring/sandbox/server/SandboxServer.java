package io.github.loftyspring.sandbox.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardServer;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.modeler.Registry;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.context.support.StandardServletEnvironment;
import org.springframework.web.filter.CompositeFilter;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * The sandbox's own servlet container and application context. Neither reads anything of
 * the application that embeds it: no properties, no beans, no auto-configuration, no
 * component scan.
 *
 * @since 0.1.0
 */
public final class SandboxServer implements AutoCloseable {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final SandboxState state;

	private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();

	private final Path directory;

	private final Tomcat tomcat = new Tomcat();

	private final AtomicBoolean closed = new AtomicBoolean();

	private @Nullable RuntimeException failure;

	private int port;

	/**
	 * Starts the server.
	 * @param state what the sandbox knows
	 * @param port the port, {@code 0} for any free one
	 * @param controllers further controllers
	 * @throws IllegalStateException if it does not start, because the port is taken for
	 * example
	 */
	public SandboxServer(SandboxState state, int port, Object... controllers) {
		this.state = state;
		this.directory = temporaryDirectory();
		ConfigurableEnvironment environment = new StandardServletEnvironment();
		environment.getPropertySources().forEach((source) -> environment.getPropertySources().remove(source.getName()));
		this.context.setEnvironment(environment);
		this.context.setAllowBeanDefinitionOverriding(false);
		this.context.addBeanFactoryPostProcessor((factory) -> {
			factory.registerSingleton("sandboxState", state);
			for (Object controller : controllers) {
				factory.registerSingleton(controller.getClass().getName(), controller);
			}
		});
		this.context.register(WebConfiguration.class);
		start(port);
	}

	private void start(int port) {
		// As Spring Boot does it, so that neither the JVM's URL handlers nor its MBeans
		// change.
		TomcatURLStreamHandlerFactory.disable();
		Registry.disableRegistry();
		try {
			prepare(port);
			Quietly.run(this.tomcat::start);
		}
		catch (LifecycleException ex) {
			close();
			throw new IllegalStateException("The sandbox did not start on port " + port, ex);
		}
		if (this.failure != null) {
			close();
			throw this.failure;
		}
		this.port = this.tomcat.getConnector().getLocalPort();
	}

	private void prepare(int port) {
		String name = "lofty-sandbox-" + NUMBER.incrementAndGet();
		this.tomcat.setBaseDir(this.directory.toString());
		Connector connector = new Connector();
		connector.setPort(port);
		connector.setProperty("address", "127.0.0.1");
		connector.setProperty("maxKeepAliveRequests", "-1");
		connector.setThrowOnFailure(true);
		this.tomcat.setConnector(connector);
		this.tomcat.getEngine().setName(name);
		this.tomcat.getHost().setAutoDeploy(false);
		this.tomcat.setSilent(true);
		// A sandbox that nobody closes does not keep the JVM running.
		((StandardServer) this.tomcat.getServer()).setUtilityThreadsAsDaemon(true);
		this.tomcat.getEngine().getPipeline().addValve(new CloseConnectionValve());
		Context web = this.tomcat.addContext("", this.directory.toString());
		web.setParentClassLoader(getClass().getClassLoader());
		keepReferences((StandardContext) web);
		web.addServletContainerInitializer((classes, servletContext) -> initialize(servletContext), Set.of());
	}

	/**
	 * The class loader is the embedding application's: nothing in it is cleared on close.
	 */
	private static void keepReferences(StandardContext web) {
		web.setClearReferencesHttpClientKeepAliveThread(false);
		web.setClearReferencesRmiTargets(false);
		web.setClearReferencesThreadLocals(false);
	}

	private void initialize(ServletContext servletContext) {
		try {
			this.context.setServletContext(servletContext);
			this.context.refresh();
			CompositeFilter filters = new CompositeFilter();
			filters.setFilters(this.state.filters());
			// Not initialized: one common name would make each think that it had run
			// already.
			Filter uninitialized = filters::doFilter;
			servletContext.addFilter("lofty-sandbox", uninitialized).addMappingForUrlPatterns(null, false, "/*");
			ServletRegistration.Dynamic servlet = servletContext.addServlet("lofty-sandbox",
					new DispatcherServlet(this.context));
			servlet.setLoadOnStartup(1);
			servlet.addMapping("/");
		}
		catch (RuntimeException ex) {
			this.failure = ex;
		}
	}

	private static Path temporaryDirectory() {
		try {
			return Files.createTempDirectory("lofty-sandbox");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Returns the port.
	 * @return the port the server listens on, on the loopback interface
	 */
	public int port() {
		return this.port;
	}

	/**
	 * Stops the server, without waiting for slow answers.
	 */
	@Override
	public void close() {
		if (!this.closed.compareAndSet(false, true)) {
			return;
		}
		this.state.pause().close();
		this.state.webhooks().close();
		try {
			Quietly.run(() -> {
				this.tomcat.stop();
				this.tomcat.destroy();
			});
		}
		catch (LifecycleException ex) {
			throw new IllegalStateException("The sandbox did not stop", ex);
		}
		finally {
			this.context.close();
			FileSystemUtils.deleteRecursively(this.directory.toFile());
		}
	}

}
