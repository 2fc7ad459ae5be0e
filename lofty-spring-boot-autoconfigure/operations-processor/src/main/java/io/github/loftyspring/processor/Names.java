package io.github.loftyspring.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;

/**
 * The names of the types that the written code uses.
 */
final class Names {

	static final String API = "io.github.loftyspring.api";

	static final String RESOURCE_OPERATIONS = API + ".ResourceOperations";

	static final ClassName ANSWER = ClassName.get(API, "Answer");

	static final ClassName API_CALLS = ClassName.get(API, "ApiCalls");

	static final ClassName ARGUMENTS = ClassName.get(API, "Arguments");

	static final ClassName BLOCKING_CALLS = ClassName.get(API, "BlockingCalls");

	static final ClassName ENVELOPE = ClassName.get(API, "Envelope");

	static final ClassName LIST_ANSWER = ClassName.get(API, "ListAnswer");

	static final ClassName LIST_QUERY = ClassName.get(API, "ListQuery");

	static final ClassName MANDATORY = ClassName.get(API, "Mandatory");

	static final ClassName MAY_BE_EMPTY = ClassName.get(API, "MayBeEmpty");

	static final ClassName PAGE = ClassName.get(API, "Page");

	static final ClassName MONO = ClassName.get("reactor.core.publisher", "Mono");

	static final ClassName FLUX = ClassName.get("reactor.core.publisher", "Flux");

	static final ClassName CONSUMER = ClassName.get("java.util.function", "Consumer");

	static final ClassName LIST = ClassName.get("java.util", "List");

	static final ClassName STREAM = ClassName.get("java.util.stream", "Stream");

	static final ClassName ASSERT = ClassName.get("org.springframework.util", "Assert");

	static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

	static final AnnotationSpec SUPPRESS_DEPRECATION = AnnotationSpec.builder(SuppressWarnings.class)
		.addMember("value", "$S", "deprecation")
		.build();

	private Names() {
	}

}
