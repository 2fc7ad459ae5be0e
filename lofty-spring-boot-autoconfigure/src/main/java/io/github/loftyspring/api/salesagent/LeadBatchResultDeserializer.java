package io.github.loftyspring.api.salesagent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.loftyspring.api.WireValues;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads the answer to an operation on several leads. The lists stand in the answer or
 * under its {@code data}, and hold ids or objects with a {@code leadId}.
 */
final class LeadBatchResultDeserializer extends ValueDeserializer<LeadBatchResult> {

	@Override
	public LeadBatchResult deserialize(JsonParser parser, DeserializationContext context) {
		JsonNode answer = context.readTree(parser);
		List<Long> succeeded = new ArrayList<>();
		List<Long> failed = new ArrayList<>();
		for (JsonNode place : List.of(answer, answer.path("data"))) {
			place.forEachEntry((name, value) -> {
				if (value.isArray()) {
					String lowerCase = name.toLowerCase(Locale.ROOT);
					if (lowerCase.contains("fail")) {
						addIds(value, failed);
					}
					else if (lowerCase.contains("succe")) {
						addIds(value, succeeded);
					}
				}
			});
		}
		String message = WireValues.ifText(answer.path("message").asString(""), (text) -> text);
		return new LeadBatchResult(message, succeeded, failed, answer);
	}

	private static void addIds(JsonNode leads, List<Long> ids) {
		leads.forEach((lead) -> {
			JsonNode id = lead.isObject() ? lead.path("leadId") : lead;
			id.asLongOpt().ifPresent(ids::add);
		});
	}

}
