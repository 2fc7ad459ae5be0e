package io.github.loftyspring.processor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OperationsProcessor}, by a compiler that only processes annotations.
 */
class OperationsProcessorTests {

	private static final Map<String, String> LIBRARY = Map.of("io.github.loftyspring.api.ResourceOperations",
			"package io.github.loftyspring.api; public @interface ResourceOperations { }",
			"io.github.loftyspring.api.Answer",
			"package io.github.loftyspring.api; public interface Answer<T> { T value(); }",
			"io.github.loftyspring.api.ListAnswer",
			"package io.github.loftyspring.api; public interface ListAnswer<T> { }",
			"io.github.loftyspring.api.ListQuery",
			"package io.github.loftyspring.api; public class ListQuery<Q, T> { }", "reactor.core.publisher.Mono",
			"package reactor.core.publisher; public class Mono<T> { }", "org.jspecify.annotations.Nullable", """
					package org.jspecify.annotations;
					@java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
					public @interface Nullable { }""");

	@TempDir
	Path written;

	@Test
	void whenAnInterfaceIsDeclaredThenBothOperationsAreWrittenWithItsJavadoc() throws IOException {
		assertThat(process("ThingApi", """
				/**
				 * Reads a thing.
				 * @param thingId the thing's id
				 * @param deep whether to look deep
				 * @return its name
				 */
				Mono<String> get(long thingId, @Nullable Boolean deep);
				/**
				 * Deletes a thing.
				 * @param thingId the thing's id
				 */
				Mono<Void> delete(long thingId);
				/**
				 * Makes a thing.
				 * @param name its name
				 * @return its id
				 */
				Mono<ThingId> create(String name);
				/**
				 * Reads a page of things.
				 * @param query which
				 * @return the page
				 */
				Mono<ThingList> list(ThingQuery query);
				""")).isEmpty();
		assertThat(source("ThingOperations")).contains("String get(long thingId, @Nullable Boolean deep);",
				"default String get(long thingId) {", "void delete(long thingId);", "long create(String name);",
				"Page<String> list(Consumer<ThingQuery> query);", "Stream<String> stream(Consumer<ThingQuery> query);",
				"* Reads a thing.\n", "@see ReactiveThingOperations");
		assertThat(source("ReactiveThingOperations")).contains("Mono<Void> delete(long thingId);",
				"Mono<Long> create(String name);", "Flux<String> stream(Consumer<ThingQuery> query);",
				"@return completes when it is done");
		assertThat(source("DefaultReactiveThingOperations")).contains("Arguments.id(\"thingId\", thingId);",
				"Arguments.text(\"name\", name);");
	}

	@ParameterizedTest
	@MethodSource("unfit")
	void whenADeclarationIsUnfitThenTheCompilerSaysWhy(String name, String methods, String message) throws IOException {
		assertThat(process(name, methods)).containsExactly(message);
	}

	static Stream<Arguments> unfit() {
		return Stream.of(
				Arguments.of("Things", "/** Reads. @return it */ Mono<String> get();",
						"The name of the interface must end with 'Api'"),
				Arguments.of("ThingApi", "Mono<String> get();",
						"Javadoc is missing; that of the operations is made from it"),
				Arguments.of("ThingApi", "/** Reads.\n * @return it */ String get();", "The method must return a Mono"),
				Arguments.of("ThingApi", "/** Reads.\n * @return it */ Mono<String> get(long thingId);",
						"@param thingId is missing in the Javadoc"),
				Arguments.of("ThingApi", "/** Reads. */ Mono<String> get();", "@return is missing in the Javadoc"),
				Arguments.of("ThingApi", "/** Deletes.\n * @return nothing */ Mono<Void> delete();",
						"The Javadoc must have no @return, since nothing is returned"),
				Arguments.of("ThingApi",
						"/** Reads.\n * @param query which\n * @return it */ Mono<String> get(ThingQuery query);",
						"A method with a query must answer with a ListAnswer"));
	}

	private List<String> process(String name, String methods) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
			files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(this.written));
			files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(this.written));
			List<JavaFileObject> sources = Stream.concat(LIBRARY.entrySet().stream(), declared(name, methods))
				.<JavaFileObject>map((entry) -> new Source(entry.getKey(), entry.getValue()))
				.toList();
			JavaCompiler.CompilationTask task = compiler.getTask(null, files, diagnostics, List.of("-proc:only"), null,
					sources);
			task.setProcessors(List.of(new OperationsProcessor()));
			task.call();
		}
		return diagnostics.getDiagnostics()
			.stream()
			.filter((diagnostic) -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
			.map((diagnostic) -> diagnostic.getMessage(Locale.ROOT))
			.filter((message) -> !message.startsWith("cannot find symbol") && !message.contains("does not exist"))
			.toList();
	}

	private static Stream<Map.Entry<String, String>> declared(String name, String methods) {
		String head = "package things; import io.github.loftyspring.api.*; import reactor.core.publisher.Mono;"
				+ "import org.jspecify.annotations.Nullable;";
		return Stream.of(
				Map.entry("things." + name,
						head + "/** The operations on things. */ @ResourceOperations interface " + name + " {\n"
								+ methods + "}"),
				Map.entry("things.ThingId", head + "abstract class ThingId implements Answer<Long> { }"),
				Map.entry("things.ThingList", head + "abstract class ThingList implements ListAnswer<String> { }"),
				Map.entry("things.ThingQuery", head + "class ThingQuery extends ListQuery<ThingQuery, String> { }"));
	}

	private String source(String name) throws IOException {
		return Files.readString(this.written.resolve("things/" + name + ".java"));
	}

	private static final class Source extends SimpleJavaFileObject {

		private final String content;

		Source(String name, String content) {
			super(URI.create("memory:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
			this.content = content;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.content;
		}

	}

}
