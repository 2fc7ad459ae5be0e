package io.github.loftyspring.api.lead;

import java.util.List;

import io.github.loftyspring.api.MayBeEmpty;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What came of an update. A refused update is an exception and not a result.
 *
 * @param changed {@code false} when Lofty says that the lead was like this already
 * @param familyMembers the members of the lead's family after the update, as far as Lofty
 * answers them, never {@code null}
 * @param leadId the lead's id, when Lofty answers it
 * @param trace Lofty's id of the call, for questions to its support
 * @since 0.1.0
 */
@MayBeEmpty
@JsonDeserialize(using = LeadUpdateResultDeserializer.class)
public record LeadUpdateResult(boolean changed, List<FamilyMember> familyMembers, @Nullable Long leadId,
		@Nullable String trace) {

	/**
	 * Creates a result.
	 * @param changed whether the update changed the lead
	 * @param familyMembers the members of the lead's family
	 * @param leadId the lead's id
	 * @param trace Lofty's id of the call
	 */
	public LeadUpdateResult {
		familyMembers = WireValues.list(familyMembers);
	}

	static LeadUpdateResult empty() {
		return new LeadUpdateResult(true, List.of(), null, null);
	}

}
