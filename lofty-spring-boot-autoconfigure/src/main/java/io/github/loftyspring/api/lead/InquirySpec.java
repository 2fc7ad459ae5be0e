package io.github.loftyspring.api.lead;

import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Details of what a lead is looking for.
 *
 * @since 0.1.0
 */
public final class InquirySpec extends InquiryFields<InquirySpec> {

	InquirySpec() {
	}

	static Map<String, @Nullable Object> fields(Consumer<InquirySpec> spec) {
		Assert.notNull(spec, "'inquiry' must not be null");
		InquirySpec inquiry = new InquirySpec();
		spec.accept(inquiry);
		return inquiry.toMap();
	}

}
