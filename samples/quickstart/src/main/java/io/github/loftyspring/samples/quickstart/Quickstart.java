package io.github.loftyspring.samples.quickstart;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import io.github.loftyspring.LoftyException;
import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.lead.Lead;
import io.github.loftyspring.ratelimit.RateLimitSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Prints the account, ten leads and the quota.
 */
class Quickstart {

	private static final int SHOWN = 10;

	private final LoftyOperations lofty;

	private final PrintStream out;

	private final PrintStream err;

	private int exitCode;

	Quickstart(LoftyOperations lofty, PrintStream out, PrintStream err) {
		this.lofty = lofty;
		this.out = out;
		this.err = err;
	}

	void run() {
		try {
			Account account = this.lofty.get("/v1.0/me", Account.class);
			this.out.println();
			this.out.println("Account: " + account);
			this.out.println();
			printLeads(this.lofty.leads().list((query) -> query.limit(SHOWN)));
			printQuota(this.lofty.rateLimit());
		}
		catch (LoftyException ex) {
			this.err.println();
			this.err.println(ex.getMessage());
			this.exitCode = 1;
		}
	}

	int exitCode() {
		return this.exitCode;
	}

	private void printLeads(Page<Lead> page) {
		LeadTable.print(page.items(), this.out);
		this.out.println();
		if (page.total() != null) {
			this.out.printf(Locale.ROOT, "%,d of %,d leads%n", page.items().size(), page.total());
		}
	}

	private void printQuota(RateLimitSnapshot quota) {
		this.out.printf(Locale.ROOT, "Quota: %,d of %,d requests left%s%n", quota.remaining(), quota.limit(),
				resets(quota.resetAt()));
	}

	private static String resets(@Nullable Instant resetAt) {
		if (resetAt == null) {
			return " (the server did not say when it resets)";
		}
		return ", resets in %d s".formatted(Math.max(0, Duration.between(Instant.now(), resetAt).toSeconds()));
	}

	/**
	 * The user of the credential: what the sample shows of {@code GET /v1.0/me}.
	 *
	 * @param firstName given name
	 * @param lastName family name
	 * @param email e-mail address
	 * @param roleName role
	 */
	record Account(@Nullable String firstName, @Nullable String lastName, @Nullable String email,
			@Nullable String roleName) {

		@Override
		public String toString() {
			return "%s %s <%s>, %s".formatted(this.firstName, this.lastName, this.email, this.roleName);
		}

	}

}
