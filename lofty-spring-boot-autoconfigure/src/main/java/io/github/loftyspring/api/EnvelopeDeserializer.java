package io.github.loftyspring.api;

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
	public @Nullable Envelope<?> deserialize(JsonParser parser, DeserializationContext context) {
		JavaType valueType = (this.type != null) ? this.type : context.constructType(Object.class);
		JsonRootName name = valueType.getRawClass().getAnnotation(JsonRootName.class);
		TokenBuffer answer = context.bufferAsCopyOfValue(parser);
		try (JsonParser copy = answer.asParserOnFirstToken(context)) {
			if (name != null && goTo(copy, name.value())) {
				return new Envelope<>(context.readValue(copy, valueType));
			}
		}
		try (JsonParser copy = answer.asParserOnFirstToken(context)) {
			return new Envelope<>(context.readValue(copy, valueType));
		}
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

}
