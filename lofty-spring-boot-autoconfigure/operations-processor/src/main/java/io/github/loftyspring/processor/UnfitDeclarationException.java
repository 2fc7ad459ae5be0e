package io.github.loftyspring.processor;

import javax.lang.model.element.Element;

/**
 * An HTTP interface is declared in a way from which no operations can be written.
 */
final class UnfitDeclarationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Element element;

	UnfitDeclarationException(Element element, String message) {
		super(message);
		this.element = element;
	}

	Element element() {
		return this.element;
	}

}
