package io.github.loftyspring.processor;

import java.util.List;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import com.palantir.javapoet.ClassName;
import org.jspecify.annotations.Nullable;

/**
 * A resource of the API, as its HTTP interface declares it. {@code LeadApi} becomes
 * {@code LeadOperations} and {@code ReactiveLeadOperations}.
 *
 * @param declaration the HTTP interface
 * @param documentation its Javadoc
 * @param operations its methods
 */
record Resource(TypeElement declaration, Documentation documentation, List<Operation> operations) {

	private static final String SUFFIX = "Api";

	static Resource of(TypeElement declaration, ProcessingEnvironment environment) {
		if (!declaration.getSimpleName().toString().endsWith(SUFFIX)) {
			throw new UnfitDeclarationException(declaration, "The name of the interface must end with 'Api'");
		}
		@Nullable String comment = environment.getElementUtils().getDocComment(declaration);
		AnswerTypes types = new AnswerTypes(environment);
		List<Operation> operations = ElementFilter.methodsIn(declaration.getEnclosedElements())
			.stream()
			.map((method) -> Operation.of(method, types, environment))
			.toList();
		return new Resource(declaration, Documentation.of(declaration, comment), operations);
	}

	String packageName() {
		return ClassName.get(this.declaration).packageName();
	}

	ClassName api() {
		return ClassName.get(this.declaration);
	}

	ClassName blocking() {
		return name("", "Operations");
	}

	ClassName reactive() {
		return name("Reactive", "Operations");
	}

	ClassName blockingImplementation() {
		return name("Default", "Operations");
	}

	ClassName reactiveImplementation() {
		return name("DefaultReactive", "Operations");
	}

	private ClassName name(String prefix, String suffix) {
		String name = this.declaration.getSimpleName().toString();
		return ClassName.get(packageName(), prefix + name.substring(0, name.length() - SUFFIX.length()) + suffix);
	}

}
