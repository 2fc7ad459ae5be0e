package io.github.loftyspring.processor;

import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

/**
 * A parameter of an operation.
 *
 * @param name its name, which is also that of the argument in error messages
 * @param declared its type in the HTTP interface
 * @param nullable whether it may be left out
 * @param query whether it is the query of a list
 * @param mandatory whether that query has conditions that must be set
 */
record Parameter(String name, TypeMirror declared, boolean nullable, boolean query, boolean mandatory) {

	static Parameter of(VariableElement element, AnswerTypes types) {
		TypeMirror type = element.asType();
		boolean nullable = type.getAnnotationMirrors()
			.stream()
			.anyMatch((annotation) -> annotation.getAnnotationType().toString().equals(Names.NULLABLE.canonicalName()));
		return new Parameter(element.getSimpleName().toString(), type, nullable,
				types.inherited(type, Names.LIST_QUERY, 1) != null, types.isAnnotated(type, Names.MANDATORY));
	}

	TypeName type() {
		TypeName type = TypeName.get(this.declared).withoutAnnotations();
		if (this.query) {
			return ParameterizedTypeName.get(Names.CONSUMER, type);
		}
		return this.nullable ? type.annotated(AnnotationSpec.builder(Names.NULLABLE).build()) : type;
	}

	/**
	 * Whether an overload without it makes sense.
	 */
	boolean optional() {
		return this.nullable || (this.query && !this.mandatory);
	}

	/**
	 * What the overload without it hands on instead.
	 */
	CodeBlock absent() {
		return this.query ? CodeBlock.of("(all) -> {\n}") : CodeBlock.of("null");
	}

	TypeElement declaredElement() {
		return (TypeElement) ((DeclaredType) this.declared).asElement();
	}

	ParameterSpec spec() {
		return ParameterSpec.builder(type(), this.name).build();
	}

	/**
	 * The statement that refuses what cannot be right.
	 */
	CodeBlock check() {
		if (this.declared.getKind() == TypeKind.LONG) {
			return CodeBlock.of("$T.id($S, $N);\n", Names.ARGUMENTS, this.name, this.name);
		}
		if (this.declared.getKind().isPrimitive() || this.nullable || this.query) {
			return CodeBlock.of("");
		}
		String method = TypeName.get(this.declared).withoutAnnotations().equals(TypeName.get(String.class)) ? "text"
				: "present";
		return CodeBlock.of("$T.$L($S, $N);\n", Names.ARGUMENTS, method, this.name, this.name);
	}

}
