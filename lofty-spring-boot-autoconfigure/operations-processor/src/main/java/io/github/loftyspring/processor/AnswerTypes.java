package io.github.loftyspring.processor;

import java.util.List;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

import com.palantir.javapoet.ClassName;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the types of an HTTP interface stand for.
 */
final class AnswerTypes {

	private final ProcessingEnvironment environment;

	AnswerTypes(ProcessingEnvironment environment) {
		this.environment = environment;
	}

	/**
	 * Returns the type argument of a type such as {@code Mono<Task>}.
	 */
	@Nullable TypeMirror argument(TypeMirror type, ClassName generic) {
		boolean fits = type.getKind() == TypeKind.DECLARED && generic.canonicalName().equals(element(type).toString());
		return fits ? ((DeclaredType) type).getTypeArguments().get(0) : null;
	}

	/**
	 * Returns an argument that a type hands to one of its super types, such as
	 * {@code Long} of {@code record TaskId … implements Answer<Long>}.
	 */
	@Nullable TypeMirror inherited(TypeMirror type, ClassName superType, int argument) {
		if (type.getKind() != TypeKind.DECLARED) {
			return null;
		}
		Types types = this.environment.getTypeUtils();
		for (TypeMirror parent : types.directSupertypes(type)) {
			if (superType.canonicalName().equals(element(parent).toString())) {
				List<? extends TypeMirror> arguments = ((DeclaredType) parent).getTypeArguments();
				return arguments.get(argument);
			}
			TypeMirror found = inherited(parent, superType, argument);
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	boolean isAnnotated(TypeMirror type, ClassName annotation) {
		return type.getKind() == TypeKind.DECLARED && element(type).getAnnotationMirrors()
			.stream()
			.anyMatch((mirror) -> mirror.getAnnotationType().toString().equals(annotation.canonicalName()));
	}

	private static TypeElement element(TypeMirror type) {
		return (TypeElement) ((DeclaredType) type).asElement();
	}

}
