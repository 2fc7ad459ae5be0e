package io.github.loftyspring.samples.cli;

import java.util.List;
import java.util.function.Consumer;

import io.github.loftyspring.api.member.Member;
import io.github.loftyspring.api.member.MemberQuery;
import io.github.loftyspring.samples.cli.output.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code lofty members}.
 */
@Command(name = "members", description = "Members of the team.", synopsisSubcommandLabel = "COMMAND")
final class MembersCommand {

	static final List<Column<Member>> COLUMNS = List.of(Column.whole("id", Member::id),
			Column.whole("memberUserId", Member::memberUserId), Column.of("firstName", Member::firstName),
			Column.of("lastName", Member::lastName), Column.of("email", Member::email),
			Column.of("roleName", Member::roleName), Column.of("accountStatus", Member::accountStatus));

	private final Caller caller;

	MembersCommand(Caller caller) {
		this.caller = caller;
	}

	@Command(name = "list", description = "List the members.", sortOptions = false)
	int list(@Mixin PageOptions page) {
		Integer limit = page.limit();
		Consumer<MemberQuery> conditions = (query) -> {
			Given.of(limit, query::limit);
			page.start(query);
		};
		return this.caller.call((lofty, output) -> page.show(() -> lofty.members().list(conditions),
				() -> lofty.members().stream(conditions), COLUMNS, output));
	}

	@Command(name = "get", description = "Show a member.")
	int get(@Parameters(paramLabel = "<e-mail address>",
			description = "What the member signs in with.") String account) {
		return this.caller.call((lofty, output) -> output.one(lofty.members().getByAccount(account), COLUMNS));
	}

}
