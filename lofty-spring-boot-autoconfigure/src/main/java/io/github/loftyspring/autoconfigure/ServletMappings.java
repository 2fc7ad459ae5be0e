package io.github.loftyspring.autoconfigure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The methods of a Spring MVC application, and the patterns by which they are found.
 *
 * @param handlerMappings the application's mappings
 */
record ServletMappings(ObjectProvider<RequestMappingHandlerMapping> handlerMappings)
		implements
			Supplier<Map<HandlerMethod, Set<String>>> {

	@Override
	public Map<HandlerMethod, Set<String>> get() {
		Map<HandlerMethod, Set<String>> mappings = new HashMap<>();
		this.handlerMappings.forEach((mapping) -> mapping.getHandlerMethods()
			.forEach((info, method) -> mappings.put(method, info.getPatternValues())));
		return mappings;
	}

}
