package io.github.loftyspring.autoconfigure;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;

/**
 * Shows which property is wrong, where it was set, and what to write instead. The value
 * is not shown: it may be a secret.
 */
final class InvalidLoftyPropertyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidLoftyPropertyException> {

	private final Environment environment;

	InvalidLoftyPropertyFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidLoftyPropertyException cause) {
		return new FailureAnalysis("Property '%s'%s is not valid: %s.".formatted(cause.property(),
				origin(cause.property()), cause.reason()), cause.fix(), cause);
	}

	private String origin(String property) {
		ConfigurationPropertyName name = ConfigurationPropertyName.of(property);
		for (var source : ConfigurationPropertySources.get(this.environment)) {
			Origin origin = Origin.from(source.getConfigurationProperty(name));
			if (origin != null) {
				return " (set in " + origin + ")";
			}
		}
		return "";
	}

}
