package io.github.loftyspring.autoconfigure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The methods of a WebFlux application, and the patterns by which they are found.
 *
 * @param handlerMappings the application's mappings
 */
record ReactiveMappings(ObjectProvider<RequestMappingHandlerMapping> handlerMappings)
		implements
			Supplier<Map<HandlerMethod, Set<String>>> {

	@Override
	public Map<HandlerMethod, Set<String>> get() {
		Map<HandlerMethod, Set<String>> mappings = new HashMap<>();
		this.handlerMappings.forEach((mapping) -> mapping.getHandlerMethods()
			.forEach((info, method) -> mappings.put(method,
					info.getPatternsCondition()
						.getPatterns()
						.stream()
						.map(PathPattern::getPatternString)
						.collect(Collectors.toUnmodifiableSet()))));
		return mappings;
	}

}
