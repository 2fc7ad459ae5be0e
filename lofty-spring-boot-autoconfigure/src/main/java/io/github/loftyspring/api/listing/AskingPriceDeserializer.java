package io.github.loftyspring.api.listing;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads a price that is a number or a text. What is no number, such as a price on demand,
 * becomes {@code null}, so that it does not lose a page of listings.
 */
final class AskingPriceDeserializer extends ValueDeserializer<BigDecimal> {

	@Override
	public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
		JsonToken token = parser.currentToken();
		if (!token.isScalarValue()) {
			parser.skipChildren();
			return null;
		}
		try {
			return new BigDecimal(parser.getString().strip());
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
