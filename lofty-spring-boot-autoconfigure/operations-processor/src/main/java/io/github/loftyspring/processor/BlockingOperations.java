package io.github.loftyspring.processor;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.loftyspring.processor.Operation.Shape;

/**
 * Writes the blocking operations of a resource.
 */
final class BlockingOperations {

	private static final String PROMISE = """

			<p>
			An argument that cannot be right is an {@link IllegalArgumentException} that names
			it, before anything is sent.
			""";

	private final Resource resource;

	BlockingOperations(Resource resource) {
		this.resource = resource;
	}

	TypeSpec type() {
		Documentation documentation = this.resource.documentation();
		TypeSpec.Builder type = TypeSpec.interfaceBuilder(this.resource.blocking())
			.addModifiers(Modifier.PUBLIC)
			.addJavadoc(documentation.withText(documentation.text() + PROMISE)
				.with("@see " + this.resource.reactive().simpleName())
				.javadoc())
			.addMethod(MethodSpec.methodBuilder("of")
				.addModifiers(Modifier.PUBLIC, Modifier.STATIC)
				.addJavadoc("Returns operations that wait for the reactive ones.\n"
						+ "@param operations the reactive operations\n@param calls waits for them\n"
						+ "@return the operations\n")
				.addParameter(this.resource.reactive(), "operations")
				.addParameter(Names.BLOCKING_CALLS, "calls")
				.returns(this.resource.blocking())
				.addStatement("return new $T(operations, calls)", this.resource.blockingImplementation())
				.build());
		for (Operation operation : this.resource.operations()) {
			methods(operation).forEach((method) -> type.addMethods(method.declarations()));
		}
		return type.build();
	}

	TypeSpec implementation() {
		TypeSpec.Builder type = TypeSpec.classBuilder(this.resource.blockingImplementation())
			.addModifiers(Modifier.FINAL)
			.addSuperinterface(this.resource.blocking())
			.addJavadoc("{@link $T} by {@link $T}.\n", this.resource.blocking(), this.resource.reactive())
			.addField(this.resource.reactive(), "operations", Modifier.PRIVATE, Modifier.FINAL)
			.addField(Names.BLOCKING_CALLS, "calls", Modifier.PRIVATE, Modifier.FINAL)
			.addMethod(MethodSpec.constructorBuilder()
				.addParameter(this.resource.reactive(), "operations")
				.addParameter(Names.BLOCKING_CALLS, "calls")
				.addStatement("$T.notNull(operations, $S)", Names.ASSERT, "'operations' must not be null")
				.addStatement("$T.notNull(calls, $S)", Names.ASSERT, "'calls' must not be null")
				.addStatement("this.operations = operations")
				.addStatement("this.calls = calls")
				.build());
		for (Operation operation : this.resource.operations()) {
			methods(operation).forEach((method) -> type.addMethod(method.implementedBy(body(method))));
		}
		return type.build();
	}

	private static List<Method> methods(Operation operation) {
		List<Method> methods = new ArrayList<>();
		methods.add(new Method(operation.name(), operation.documentation(), operation.parameters(), returned(operation),
				operation.deprecated()));
		if (operation.shape() == Shape.PAGES) {
			methods.add(new Method(operation.streamName(), ReactiveOperations.streamDocumentation(operation),
					operation.parameters(), ParameterizedTypeName.get(Names.STREAM, operation.result()),
					operation.deprecated()));
		}
		return methods;
	}

	private static TypeName returned(Operation operation) {
		TypeName result = ReactiveOperations.result(operation);
		if (operation.shape() == Shape.NOTHING) {
			return TypeName.VOID;
		}
		return result.isBoxedPrimitive() ? result.unbox() : result;
	}

	private static CodeBlock body(Method method) {
		CodeBlock call = CodeBlock.of("this.operations.$N($L)", method.name(), method.arguments());
		if (method.returned().equals(TypeName.VOID)) {
			return CodeBlock.builder().addStatement("this.calls.block($L)", call).build();
		}
		boolean stream = method.returned() instanceof ParameterizedTypeName type && type.rawType().equals(Names.STREAM);
		return CodeBlock.builder().addStatement("return this.calls.$L($L)", stream ? "stream" : "value", call).build();
	}

}
