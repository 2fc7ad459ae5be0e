package io.github.loftyspring.api.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Where the vendor's document lies, and the files of what is known to differ from it, in
 * lines of {@code difference = reason}.
 */
final class ContractFiles {

	static final String DOCUMENT = "shared/lofty-openapi.json";

	private ContractFiles() {
	}

	static @Nullable Path document() {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			Path document = folder.resolve(DOCUMENT);
			if (Files.exists(document)) {
				return document;
			}
		}
		return null;
	}

	static Map<String, String> reasons(String pattern) throws IOException {
		Map<String, String> reasons = new TreeMap<>();
		for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
			file.getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> line.split(" = ", 2))
				.forEach((parts) -> reasons.put(parts[0].strip(), (parts.length > 1) ? parts[1] : ""));
		}
		return reasons;
	}

}
