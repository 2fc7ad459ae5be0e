package io.github.loftyspring.samples.cli;

import java.util.List;

import io.github.loftyspring.api.lead.LeadUpdate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What only a change of a lead has.
 */
final class LeadChanges {

	@Option(names = "--first-name", paramLabel = "<name>", description = "First name.")
	private @Nullable String firstName;

	@Option(names = "--add-tag", paramLabel = "<name>", description = "Tag to add; may be repeated.")
	private @Nullable List<String> added;

	@Option(names = "--remove-tag", paramLabel = "<name>", description = "Tag to remove; may be repeated.")
	private @Nullable List<String> removed;

	LeadUpdate update(LeadOptions options) {
		LeadUpdate.Builder update = LeadUpdate.builder();
		options.apply(update);
		Given.of(this.firstName, update::firstName);
		Given.of(this.added, update::tagsAdd);
		Given.of(this.removed, update::tagsRemove);
		return update.build();
	}

}
