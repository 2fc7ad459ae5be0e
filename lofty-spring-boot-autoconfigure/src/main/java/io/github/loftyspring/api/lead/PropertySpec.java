package io.github.loftyspring.api.lead;

import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Details of a property or a mailing address. Unless it is the listing of an activity, at
 * least one of {@code streetAddress}, {@code city}, {@code state} and {@code zipCode}
 * must not be blank.
 *
 * @since 0.1.0
 */
public final class PropertySpec extends PropertyFields<PropertySpec> {

	PropertySpec() {
	}

	static Map<String, @Nullable Object> fields(Consumer<PropertySpec> spec) {
		Assert.notNull(spec, "'property' must not be null");
		PropertySpec property = new PropertySpec();
		spec.accept(property);
		property.checkAddress();
		return property.toMap();
	}

	static Map<String, @Nullable Object> listing(Consumer<PropertySpec> spec) {
		Assert.notNull(spec, "'listing' must not be null");
		PropertySpec property = new PropertySpec();
		spec.accept(property);
		return property.toMap();
	}

}
