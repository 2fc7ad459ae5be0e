package io.github.loftyspring.samples.cli;

import java.util.List;

import io.github.loftyspring.api.lead.LeadType;
import io.github.loftyspring.api.lead.LeadUpdate;
import io.github.loftyspring.api.lead.NewLead;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What a new lead and a change of one have in common.
 */
final class LeadOptions {

	@Option(names = "--last-name", paramLabel = "<name>", description = "Last name.")
	private @Nullable String lastName;

	@Option(names = "--email", paramLabel = "<address>", description = "E-mail address; may be repeated.")
	private @Nullable List<String> emails;

	@Option(names = "--phone", paramLabel = "<number>", description = "Phone number; may be repeated.")
	private @Nullable List<String> phones;

	@Option(names = "--tag", paramLabel = "<name>", description = "Tag, in place of all there are; may be repeated.")
	private @Nullable List<String> tags;

	@Option(names = "--segment", paramLabel = "<name>", description = "Segment; may be repeated.")
	private @Nullable List<String> segments;

	@Option(names = "--stage", paramLabel = "<name>", description = "Stage.")
	private @Nullable String stage;

	@Option(names = "--source", paramLabel = "<name>", description = "Source.")
	private @Nullable String source;

	@Option(names = "--type", paramLabel = "<type>", converter = LeadTypes.class,
			completionCandidates = LeadTypes.class,
			description = "What the lead wants or is: ${COMPLETION-CANDIDATES}; may be repeated.")
	private @Nullable List<LeadType> types;

	@Option(names = "--assign-to", paramLabel = "<user id>", converter = Id.class, description = "Assign it to a user.")
	private @Nullable Long assignTo;

	NewLead newLead(String firstName) {
		NewLead.Builder lead = NewLead.builder(firstName);
		Given.of(this.lastName, lead::lastName);
		Given.of(this.emails, lead::emails);
		Given.of(this.phones, lead::phones);
		Given.of(this.tags, lead::tags);
		Given.of(this.segments, lead::segments);
		Given.of(this.stage, lead::stage);
		Given.of(this.source, lead::source);
		Given.of(this.types, lead::leadTypes);
		Given.of(this.assignTo, lead::assignedUserId);
		return lead.build();
	}

	void apply(LeadUpdate.Builder update) {
		Given.of(this.lastName, update::lastName);
		Given.of(this.emails, update::emails);
		Given.of(this.phones, update::phones);
		Given.of(this.tags, update::tags);
		Given.of(this.segments, update::segments);
		Given.of(this.stage, update::stage);
		Given.of(this.source, update::source);
		Given.of(this.types, update::leadTypes);
		Given.of(this.assignTo, update::assignedUserId);
	}

}
