package io.github.loftyspring.autoconfigure;

import java.util.function.Supplier;

import io.github.loftyspring.ReactiveLoftyTemplate;

import org.springframework.web.service.registry.HttpServiceGroupConfigurer;

/**
 * Makes the calls of HTTP interfaces in the group {@code lofty} by the Lofty client,
 * whatever type of client the group asks for; other groups are left alone. The client is
 * made when there is such a group.
 */
final class LoftyHttpServiceGroups {

	private static final String GROUP = "lofty";

	private final Supplier<ReactiveLoftyTemplate> template;

	LoftyHttpServiceGroups(Supplier<ReactiveLoftyTemplate> template) {
		this.template = template;
	}

	void configure(HttpServiceGroupConfigurer.Groups<?> groups) {
		groups.filterByName(GROUP)
			.forEachProxyFactory((group, factory) -> factory
				.exchangeAdapterDecorator((adapter) -> this.template.get().exchangeAdapter()));
	}

}
