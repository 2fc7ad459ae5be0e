package io.github.loftyspring.api.lead;

import java.util.ArrayList;
import java.util.List;

import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads the answer to an update: <code>{"data":[…],"status":{…}}</code> or
 * {@code "data":"no change"} as it is on the wire, and <code>{"leadId":1}</code> as
 * Lofty's contract has it.
 */
final class LeadUpdateResultDeserializer extends ValueDeserializer<LeadUpdateResult> {

	private static final String NO_CHANGE = "no change";

	@Override
	public LeadUpdateResult deserialize(JsonParser parser, DeserializationContext context) {
		JsonNode answer = context.readTree(parser);
		JsonNode data = answer.path("data");
		boolean changed = !data.asString("").strip().equalsIgnoreCase(NO_CHANGE);
		List<FamilyMember> members = new ArrayList<>();
		if (data.isArray()) {
			data.forEach((member) -> members.add(context.readTreeAsValue(member, FamilyMember.class)));
		}
		return new LeadUpdateResult(changed, members, leadId(answer.path("leadId")),
				WireValues.ifText(answer.path("status").path("trace").asString(""), (trace) -> trace));
	}

	private static @Nullable Long leadId(JsonNode node) {
		return node.asLongOpt().isPresent() ? Long.valueOf(node.asLongOpt().getAsLong()) : null;
	}

}
