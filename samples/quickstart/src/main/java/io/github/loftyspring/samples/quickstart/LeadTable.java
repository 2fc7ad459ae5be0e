package io.github.loftyspring.samples.quickstart;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import io.github.loftyspring.api.lead.Lead;
import org.jspecify.annotations.Nullable;

/**
 * Leads in columns.
 */
final class LeadTable {

	private static final String ROW = "%-17s  %-22s  %-34s  %-14s  %-12s  %s%n";

	private LeadTable() {
	}

	static void print(List<Lead> leads, PrintStream out) {
		out.printf(ROW, "ID", "NAME", "E-MAIL", "PHONE", "STAGE", "CREATED");
		for (Lead lead : leads) {
			out.printf(ROW, text(lead.leadId()), name(lead), first(lead.emails()), first(lead.phones()),
					text(lead.stage()), date(lead.createTime()));
		}
	}

	private static String name(Lead lead) {
		return (text(lead.firstName()) + " " + text(lead.lastName())).strip();
	}

	private static String first(List<String> values) {
		return values.isEmpty() ? "" : values.get(0);
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	private static String date(@Nullable Instant instant) {
		return (instant != null) ? DateTimeFormatter.ISO_LOCAL_DATE.format(instant.atOffset(ZoneOffset.UTC)) : "";
	}

}
