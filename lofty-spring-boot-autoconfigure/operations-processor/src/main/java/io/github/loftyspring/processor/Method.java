package io.github.loftyspring.processor;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;

/**
 * A method of the operations that are written.
 *
 * @param name its name
 * @param documentation its Javadoc
 * @param parameters its parameters
 * @param returned what it returns
 * @param deprecated whether it is deprecated
 */
record Method(String name, Documentation documentation, List<Parameter> parameters, TypeName returned,
		boolean deprecated) {

	/**
	 * The method, and before it one without the last parameter for as long as that may be
	 * left out.
	 */
	List<MethodSpec> declarations() {
		List<MethodSpec> declarations = new ArrayList<>();
		Method method = this;
		declarations.add(method.documented().addModifiers(Modifier.ABSTRACT).build());
		while (!method.parameters.isEmpty() && method.last().optional()) {
			Parameter omitted = method.last();
			CodeBlock call = CodeBlock.builder()
				.add("$N(", method.name)
				.add(method.arguments(method.parameters.size() - 1))
				.add((method.parameters.size() > 1) ? ", " : "")
				.add(omitted.absent())
				.add(")")
				.build();
			method = new Method(method.name, method.documentation.without("@param " + omitted.name()),
					method.parameters.subList(0, method.parameters.size() - 1), method.returned, method.deprecated);
			CodeBlock body = CodeBlock.of(method.returned.equals(TypeName.VOID) ? "$L" : "return $L", call);
			declarations.add(0, method.documented().addModifiers(Modifier.DEFAULT).addStatement(body).build());
		}
		return declarations;
	}

	private MethodSpec.Builder documented() {
		MethodSpec.Builder builder = MethodSpec.methodBuilder(this.name)
			.addModifiers(Modifier.PUBLIC)
			.addJavadoc(this.documentation.javadoc())
			.returns(this.returned)
			.addParameters(specs());
		if (this.deprecated) {
			builder.addAnnotation(Deprecated.class);
		}
		return builder;
	}

	MethodSpec implementedBy(CodeBlock body) {
		MethodSpec.Builder builder = MethodSpec.methodBuilder(this.name)
			.addAnnotation(Override.class)
			.addModifiers(Modifier.PUBLIC)
			.returns(this.returned)
			.addParameters(specs())
			.addCode(body);
		if (this.deprecated) {
			builder.addAnnotation(Names.SUPPRESS_DEPRECATION);
		}
		return builder.build();
	}

	CodeBlock arguments() {
		return arguments(this.parameters.size());
	}

	private CodeBlock arguments(int count) {
		return this.parameters.stream()
			.limit(count)
			.map((parameter) -> CodeBlock.of("$N", parameter.name()))
			.collect(CodeBlock.joining(", "));
	}

	private Parameter last() {
		return this.parameters.get(this.parameters.size() - 1);
	}

	private List<ParameterSpec> specs() {
		return this.parameters.stream().map(Parameter::spec).toList();
	}

}
