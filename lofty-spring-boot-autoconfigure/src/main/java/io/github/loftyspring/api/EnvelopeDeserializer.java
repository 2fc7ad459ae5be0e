package io.github.loftyspring.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonRootName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Reads an {@link Envelope}. The object's type comes from where the envelope is used.
 */
final class EnvelopeDeserializer extends ValueDeserializer<Envelope<?>> {

	private final @Nullable JavaType type;

	EnvelopeDeserializer() {
		this(null);
	}

	private EnvelopeDeserializer(@Nullable JavaType type) {
		this.type = type;
	}

	@Override
	public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
		return new EnvelopeDeserializer(context.getContextualType().containedType(0));
	}

	@Override
	public Envelope<?> deserialize(JsonParser parser, DeserializationContext context) {
		JavaType valueType = (this.type != null) ? this.type : context.constructType(Object.class);
		TokenBuffer answer = context.bufferAsCopyOfValue(parser);
		String name = name(valueType, answer, context);
		try (JsonParser copy = parser(answer, name, context)) {
			if (valueType.isRecordType() && !holdsAnyOf(components(valueType), copy)) {
				return new Envelope<>(null);
			}
		}
		try (JsonParser copy = parser(answer, name, context)) {
			return new Envelope<>(context.readValue(copy, valueType));
		}
	}

	/**
	 * The name under which the object stands in the answer, {@code null} when it is bare.
	 */
	private static @Nullable String name(JavaType type, TokenBuffer answer, DeserializationContext context) {
		JsonRootName name = type.getRawClass().getAnnotation(JsonRootName.class);
		if (name == null) {
			return null;
		}
		try (JsonParser copy = answer.asParserOnFirstToken(context)) {
			return goTo(copy, name.value()) ? name.value() : null;
		}
	}

	private static JsonParser parser(TokenBuffer answer, @Nullable String name, DeserializationContext context) {
		JsonParser parser = answer.asParserOnFirstToken(context);
		if (name != null) {
			goTo(parser, name);
		}
		return parser;
	}

	private static boolean goTo(JsonParser parser, String name) {
		if (parser.currentToken() != JsonToken.START_OBJECT) {
			return false;
		}
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			boolean found = parser.currentName().equals(name);
			if (parser.nextToken() == JsonToken.START_OBJECT && found) {
				return true;
			}
			parser.skipChildren();
		}
		return false;
	}

	private static boolean holdsAnyOf(Set<String> names, JsonParser parser) {
		if (parser.currentToken() != JsonToken.START_OBJECT) {
			return false;
		}
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			if (names.contains(parser.currentName())) {
				return true;
			}
			parser.nextToken();
			parser.skipChildren();
		}
		return false;
	}

	private static Set<String> components(JavaType type) {
		return Arrays.stream(type.getRawClass().getRecordComponents())
			.map(RecordComponent::getName)
			.collect(Collectors.toUnmodifiableSet());
	}

}
