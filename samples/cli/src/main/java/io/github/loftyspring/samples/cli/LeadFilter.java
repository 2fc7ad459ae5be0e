package io.github.loftyspring.samples.cli;

import java.util.List;

import io.github.loftyspring.api.lead.LeadQuery;
import io.github.loftyspring.api.lead.LeadSort;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which leads to list, and in which order.
 */
final class LeadFilter {

	@Option(names = "--stage", paramLabel = "<name>", description = "In a stage; repeat it for any of several.")
	private @Nullable List<String> stages;

	@Option(names = "--tag", paramLabel = "<name>", description = "With a tag; repeat it for any of several.")
	private @Nullable List<String> tags;

	@Option(names = "--all-tags", paramLabel = "<name>", split = ",", description = "With all of these tags.")
	private @Nullable List<String> allTags;

	@Option(names = "--segment", paramLabel = "<name>", description = "In a segment; repeat it for any of several.")
	private @Nullable List<String> segments;

	@Option(names = "--source", paramLabel = "<name>", description = "From a source.")
	private @Nullable String source;

	@Option(names = "--email", paramLabel = "<address>", description = "With an e-mail address.")
	private @Nullable String email;

	@Option(names = "--phone", paramLabel = "<number>", description = "With a phone number.")
	private @Nullable String phone;

	@Option(names = "--exact", description = "Match --email and --phone as a whole.")
	private boolean exact;

	@Option(names = "--search", paramLabel = "<text>",
			description = "With this in name, e-mail address or phone number.")
	private @Nullable String search;

	@Option(names = "--assigned-to", paramLabel = "<user id>", converter = Id.class,
			description = "Assigned to a user.")
	private @Nullable Long assignedTo;

	@Option(names = "--contacted", negatable = true, description = "Who have been contacted, or have not.")
	private @Nullable Boolean contacted;

	@Option(names = "--sort", paramLabel = "<order>", converter = LeadSorts.class,
			completionCandidates = LeadSorts.class, description = "Order: ${COMPLETION-CANDIDATES}.")
	private @Nullable LeadSort sort;

	@Option(names = "--desc", description = "Downwards.")
	private boolean descending;

	void apply(LeadQuery query, PageOptions page, @Nullable Integer limit) {
		Given.of(this.stages, query::stage);
		Given.of(this.tags, query::anyTags);
		Given.of(this.allTags, query::allTags);
		Given.of(this.segments, query::segments);
		Given.of(this.source, query::source);
		Given.of(this.email, query::email);
		Given.of(this.phone, query::phone);
		Given.of(this.search, query::key);
		Given.of(this.assignedTo, query::assignedUserId);
		Given.of(this.contacted, query::contacted);
		Given.of(this.sort, query::sort);
		Given.of(limit, query::limit);
		if (this.exact) {
			query.preciseSearchFlag(true);
		}
		if (this.descending) {
			query.desc(true);
		}
		page.start(query);
	}

}
