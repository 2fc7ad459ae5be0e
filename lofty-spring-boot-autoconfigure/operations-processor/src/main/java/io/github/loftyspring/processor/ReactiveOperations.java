package io.github.loftyspring.processor;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.loftyspring.processor.Operation.Shape;

/**
 * Writes the reactive operations of a resource.
 */
final class ReactiveOperations {

	private static final String PROMISE = """

			<p>
			Nothing is sent before the result is subscribed to. Arguments are checked when a
			method is called; an argument that cannot be right is an
			{@link IllegalArgumentException} that names it.
			""";

	private final Resource resource;

	ReactiveOperations(Resource resource) {
		this.resource = resource;
	}

	TypeSpec type() {
		Documentation documentation = this.resource.documentation();
		TypeSpec.Builder type = TypeSpec.interfaceBuilder(this.resource.reactive())
			.addModifiers(Modifier.PUBLIC)
			.addJavadoc(documentation.withText(documentation.text() + PROMISE)
				.with("@see " + this.resource.blocking().simpleName())
				.javadoc())
			.addMethod(MethodSpec.methodBuilder("of")
				.addModifiers(Modifier.PUBLIC, Modifier.STATIC)
				.addJavadoc("Returns operations that make their calls by the given ones.\n"
						+ "@param calls makes the calls\n@return the operations\n")
				.addParameter(Names.API_CALLS, "calls")
				.returns(this.resource.reactive())
				.addStatement("return new $T(calls)", this.resource.reactiveImplementation())
				.build());
		for (Operation operation : this.resource.operations()) {
			for (Method method : methods(operation)) {
				type.addMethods(method.declarations());
			}
		}
		return type.build();
	}

	TypeSpec implementation() {
		TypeSpec.Builder type = TypeSpec.classBuilder(this.resource.reactiveImplementation())
			.addModifiers(Modifier.FINAL)
			.addSuperinterface(this.resource.reactive())
			.addJavadoc("{@link $T} by {@link $T}.\n", this.resource.reactive(), this.resource.api())
			.addField(Names.API_CALLS, "calls", Modifier.PRIVATE, Modifier.FINAL)
			.addMethod(MethodSpec.constructorBuilder()
				.addParameter(Names.API_CALLS, "calls")
				.addStatement("$T.notNull(calls, $S)", Names.ASSERT, "'calls' must not be null")
				.addStatement("this.calls = calls")
				.build())
			.addMethod(MethodSpec.methodBuilder("api")
				.addModifiers(Modifier.PRIVATE)
				.returns(this.resource.api())
				.addStatement("return this.calls.api($T.class)", this.resource.api())
				.build());
		for (Operation operation : this.resource.operations()) {
			methods(operation).forEach((method) -> type.addMethod(method.implementedBy(body(operation, method))));
		}
		return type.build();
	}

	/**
	 * The methods of an operation: two for a list of pages, else one.
	 */
	static List<Method> methods(Operation operation) {
		List<Method> methods = new ArrayList<>();
		Documentation documentation = operation.documentation();
		if (operation.shape() == Shape.NOTHING) {
			documentation = documentation.with("@return completes when it is done");
		}
		methods.add(new Method(operation.name(), documentation, operation.parameters(),
				ParameterizedTypeName.get(Names.MONO, result(operation)), operation.deprecated()));
		if (operation.shape() == Shape.PAGES) {
			methods.add(new Method(operation.streamName(), streamDocumentation(operation), operation.parameters(),
					ParameterizedTypeName.get(Names.FLUX, operation.result()), operation.deprecated()));
		}
		return methods;
	}

	static Documentation streamDocumentation(Operation operation) {
		return operation.documentation()
			.withText(
					"Reads what {@link #%s} reads, page by page, from where the query starts to the end of the list.\n"
						.formatted(operation.name()) + "A page is requested when an item of it is.")
			.without("@return")
			.with("@return the items");
	}

	static TypeName result(Operation operation) {
		return switch (operation.shape()) {
			case LIST -> ParameterizedTypeName.get(Names.LIST, operation.result());
			case PAGES -> ParameterizedTypeName.get(Names.PAGE, operation.result());
			default -> operation.result();
		};
	}

	private static CodeBlock body(Operation operation, Method method) {
		CodeBlock.Builder body = CodeBlock.builder();
		method.parameters().forEach((parameter) -> body.add(parameter.check()));
		if (operation.shape() == Shape.PAGES) {
			boolean stream = method.name().equals(operation.streamName());
			return body.addStatement(pages(operation, stream ? "pages" : "page")).build();
		}
		CodeBlock call = CodeBlock.of("api().$N($L)", method.name(), method.arguments());
		return body.addStatement("return $L", switch (operation.shape()) {
			case NOTHING -> CodeBlock.of("this.calls.mono($L)", call);
			case MAY_BE_EMPTY ->
				CodeBlock.of("this.calls.mono($L.defaultIfEmpty($T.empty()))", call, operation.result());
			case ENVELOPE -> CodeBlock.of("this.calls.required($L.mapNotNull($T::value))", call, Names.ENVELOPE);
			case ANSWER -> CodeBlock.of("this.calls.required($L.mapNotNull($T::value))", call, Names.ANSWER);
			case LIST -> CodeBlock.of("this.calls.required($L.map($T::items))", call, Names.LIST_ANSWER);
			default -> CodeBlock.of("this.calls.required($L)", call);
		}).build();
	}

	private static CodeBlock pages(Operation operation, String method) {
		Parameter query = operation.query().orElseThrow();
		CodeBlock arguments = operation.parameters()
			.stream()
			.map((parameter) -> parameter.query() ? CodeBlock.of("request") : CodeBlock.of("$N", parameter.name()))
			.collect(CodeBlock.joining(", "));
		return CodeBlock.of("return this.calls.$N($T::new, $N, (request) -> api().$N($L))", method,
				ClassName.get(query.declaredElement()), query.name(), operation.name(), arguments);
	}

}
