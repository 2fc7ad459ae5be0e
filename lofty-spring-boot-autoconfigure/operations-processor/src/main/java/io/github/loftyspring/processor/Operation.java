package io.github.loftyspring.processor;

import java.util.List;
import java.util.Optional;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * An operation, as a method of an HTTP interface declares it.
 *
 * @param name its name
 * @param documentation its Javadoc
 * @param parameters its parameters
 * @param shape how the answer holds the result
 * @param result the type of the result, or of the items of a list
 * @param deprecated whether it is deprecated
 */
record Operation(String name, Documentation documentation, List<Parameter> parameters, Shape shape, TypeName result,
		boolean deprecated) {

	/**
	 * How an answer holds what the operation returns.
	 */
	enum Shape {

		/** Not at all. */
		NOTHING,

		/** It is the result. */
		BARE,

		/** It is the result, and nothing may be sent instead. */
		MAY_BE_EMPTY,

		/** Bare or under a name. */
		ENVELOPE,

		/** In a record of its own. */
		ANSWER,

		/** A list that is sent as a whole. */
		LIST,

		/** A page of a list. */
		PAGES

	}

	static Operation of(ExecutableElement method, AnswerTypes types, ProcessingEnvironment environment) {
		TypeMirror answer = types.argument(method.getReturnType(), Names.MONO);
		if (answer == null) {
			throw new UnfitDeclarationException(method, "The method must return a Mono");
		}
		List<Parameter> parameters = method.getParameters()
			.stream()
			.map((parameter) -> Parameter.of(parameter, types))
			.toList();
		long queries = parameters.stream().filter(Parameter::query).count();
		if (queries > 1) {
			throw new UnfitDeclarationException(method, "The method must have one query at most");
		}
		Documentation documentation = Documentation.of(method, environment.getElementUtils().getDocComment(method));
		for (Parameter parameter : parameters) {
			if (!documentation.has("@param " + parameter.name())) {
				throw new UnfitDeclarationException(method,
						"@param " + parameter.name() + " is missing in the Javadoc");
			}
		}
		Shape shape = shape(answer, queries == 1, types);
		if (shape == Shape.NOTHING && documentation.has("@return")) {
			throw new UnfitDeclarationException(method, "The Javadoc must have no @return, since nothing is returned");
		}
		if (shape != Shape.NOTHING && !documentation.has("@return")) {
			throw new UnfitDeclarationException(method, "@return is missing in the Javadoc");
		}
		if (queries == 1 && shape != Shape.PAGES) {
			throw new UnfitDeclarationException(method, "A method with a query must answer with a ListAnswer");
		}
		return new Operation(method.getSimpleName().toString(), documentation, parameters, shape,
				result(answer, shape, types), method.getAnnotation(Deprecated.class) != null);
	}

	private static Shape shape(TypeMirror answer, boolean query, AnswerTypes types) {
		if (answer.toString().equals("java.lang.Void")) {
			return Shape.NOTHING;
		}
		if (types.argument(answer, Names.ENVELOPE) != null) {
			return Shape.ENVELOPE;
		}
		if (types.inherited(answer, Names.LIST_ANSWER, 0) != null) {
			return query ? Shape.PAGES : Shape.LIST;
		}
		if (types.inherited(answer, Names.ANSWER, 0) != null) {
			return Shape.ANSWER;
		}
		return types.isAnnotated(answer, Names.MAY_BE_EMPTY) ? Shape.MAY_BE_EMPTY : Shape.BARE;
	}

	private static TypeName result(TypeMirror answer, Shape shape, AnswerTypes types) {
		@Nullable TypeMirror inner = switch (shape) {
			case ENVELOPE -> types.argument(answer, Names.ENVELOPE);
			case ANSWER -> types.inherited(answer, Names.ANSWER, 0);
			case LIST, PAGES -> types.inherited(answer, Names.LIST_ANSWER, 0);
			default -> answer;
		};
		return TypeName.get((inner != null) ? inner : answer);
	}

	/**
	 * The name of the stream beside a list of pages: {@code stream} for {@code list},
	 * {@code streamMine} for {@code listMine}, {@code searchAll} for {@code search}.
	 */
	String streamName() {
		return this.name.startsWith("list") ? "stream" + this.name.substring("list".length()) : this.name + "All";
	}

	Optional<Parameter> query() {
		return this.parameters.stream().filter(Parameter::query).findFirst();
	}

}
