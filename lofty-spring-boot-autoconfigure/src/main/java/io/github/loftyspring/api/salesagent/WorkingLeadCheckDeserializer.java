package io.github.loftyspring.api.salesagent;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads whether a lead is a working lead: from the lead itself, which Lofty's contract
 * has, or from the truth value that the contract speaks of, bare or under {@code data}.
 */
final class WorkingLeadCheckDeserializer extends ValueDeserializer<WorkingLeadCheck> {

	@Override
	public WorkingLeadCheck deserialize(JsonParser parser, DeserializationContext context) {
		JsonNode answer = context.readTree(parser);
		JsonNode content = answer.has("data") ? answer.path("data") : answer;
		if (content.hasNonNull("leadId")) {
			return new WorkingLeadCheck(true, context.readTreeAsValue(content, WorkingLead.class));
		}
		return new WorkingLeadCheck(content.asBoolean(false), null);
	}

}
