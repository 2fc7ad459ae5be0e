package io.github.loftyspring.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javax.lang.model.element.Element;

import com.palantir.javapoet.CodeBlock;
import org.jspecify.annotations.Nullable;

/**
 * A Javadoc comment: its text, and its block tags in their order.
 *
 * @param text what stands before the first tag
 * @param tags the tags, each with its text
 */
record Documentation(String text, List<String> tags) {

	static Documentation of(Element element, @Nullable String comment) {
		if (comment == null) {
			throw new UnfitDeclarationException(element, "Javadoc is missing; that of the operations is made from it");
		}
		List<String> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		for (String line : comment.strip().lines().map(String::strip).toList()) {
			if (line.startsWith("@")) {
				parts.add(part.toString());
				part.setLength(0);
			}
			part.append(part.isEmpty() ? "" : "\n").append(line);
		}
		parts.add(part.toString());
		return new Documentation(parts.get(0), List.copyOf(parts.subList(1, parts.size())));
	}

	boolean has(String tag) {
		return this.tags.stream().anyMatch((text) -> text.startsWith(tag + " "));
	}

	Documentation withText(String text) {
		return new Documentation(text, this.tags);
	}

	Documentation without(String tag) {
		return new Documentation(this.text,
				this.tags.stream().filter((text) -> !text.equals(tag) && !text.startsWith(tag + " ")).toList());
	}

	/**
	 * Adds a tag, before those that come after it by custom.
	 */
	Documentation with(String tag) {
		List<String> tags = new ArrayList<>(this.tags);
		int place = tags.size();
		while (place > 0 && tag.startsWith("@return") && !tags.get(place - 1).startsWith("@param")) {
			place--;
		}
		tags.add(place, tag);
		return new Documentation(this.text, tags);
	}

	CodeBlock javadoc() {
		String tags = this.tags.stream().map((tag) -> tag + "\n").collect(Collectors.joining());
		return CodeBlock.of("$L", this.text.strip() + "\n" + tags);
	}

}
