package io.github.loftyspring.samples.cli;

import java.util.List;

import io.github.loftyspring.api.lead.Lead;
import io.github.loftyspring.api.lead.LeadTag;
import io.github.loftyspring.samples.cli.output.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code lofty leads}.
 */
@Command(name = "leads", description = "Leads.", synopsisSubcommandLabel = "COMMAND")
final class LeadsCommand {

	static final List<Column<Lead>> COLUMNS = List.of(Column.whole("leadId", Lead::leadId),
			Column.of("firstName", Lead::firstName), Column.of("lastName", Lead::lastName),
			Column.of("emails", Lead::emails), Column.of("phones", Lead::phones), Column.of("stage", Lead::stage),
			Column.of("assignedUser", Lead::assignedUser),
			Column.of("tags", (lead) -> lead.tags().stream().map(LeadTag::tagName).toList()),
			Column.of("createTime", Lead::createTime));

	private final Caller caller;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	LeadsCommand(Caller caller) {
		this.caller = caller;
	}

	@Command(name = "list", description = "List leads.", sortOptions = false)
	int list(@Mixin LeadFilter filter, @Mixin PageOptions page) {
		Integer limit = page.limit();
		return this.caller
			.call((lofty, output) -> page.show(() -> lofty.leads().list((query) -> filter.apply(query, page, limit)),
					() -> lofty.leads().stream((query) -> filter.apply(query, page, limit)), COLUMNS, output));
	}

	@Command(name = "get", description = "Show a lead.")
	int get(@Parameters(paramLabel = "<lead id>", converter = Id.class) long leadId) {
		return this.caller.call((lofty, output) -> output.one(lofty.leads().get(leadId), COLUMNS));
	}

	@Command(name = "create", sortOptions = false,
			description = "Create a lead. Lofty merges it into one with the same e-mail address or phone number.")
	int create(@Option(names = "--first-name", required = true, paramLabel = "<name>",
			description = "First name.") String firstName, @Mixin LeadOptions options) {
		var lead = options.newLead(firstName);
		return this.caller.call((lofty, output) -> new Receipt(lofty.leads().create(lead), "created").show(output));
	}

	@Command(name = "update", sortOptions = false, description = "Change what is given of a lead.")
	int update(@Parameters(paramLabel = "<lead id>", converter = Id.class) long leadId, @Mixin LeadOptions options,
			@Mixin LeadChanges changes) {
		var update = changes.update(options);
		return this.caller.call((lofty,
				output) -> new Receipt(leadId, lofty.leads().update(leadId, update).changed() ? "updated" : "unchanged")
					.show(output));
	}

	@Command(name = "delete", description = "Move a lead to the trash.")
	int delete(@Parameters(paramLabel = "<lead id>", converter = Id.class) long leadId, @Option(names = "--reason",
			required = true, paramLabel = "<text>",
			description = "Why; Lofty records it. Nothing personal, since it is in the address of the request.") String reason) {
		if (reason.isBlank()) {
			throw new ParameterException(this.spec.subcommands().get("delete"),
					"Invalid value for option '--reason': it must not be blank");
		}
		return this.caller.call((lofty, output) -> {
			lofty.leads().delete(leadId, reason);
			new Receipt(leadId, "deleted").show(output);
		});
	}

}
