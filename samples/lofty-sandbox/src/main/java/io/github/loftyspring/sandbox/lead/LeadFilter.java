package io.github.loftyspring.sandbox.lead;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The filters and the order of a lead list. Parameters Lofty does not declare are
 * ignored, as are declared ones that the sandbox has no data for.
 */
final class LeadFilter implements Predicate<LeadSummary> {

	private final HttpServletRequest request;

	private final boolean precise;

	LeadFilter(HttpServletRequest request) {
		this.request = request;
		this.precise = Boolean.parseBoolean(request.getParameter("preciseSearchFlag"));
	}

	boolean isEmpty() {
		return order() == null && List
			.of("stage", "source", "phone", "email", "assignedUserId", "contacted", "groups", "segments", "allTags",
					"anyTags", "languages", "key")
			.stream()
			.noneMatch((name) -> parameter(name) != null);
	}

	@Override
	public boolean test(LeadSummary lead) {
		return any("stage", List.of(lead.stage())) && any("source", List.of(lead.source()))
				&& any("languages", List.of(lead.language())) && any("segments", lead.segments())
				&& any("groups", lead.segments()) && any("anyTags", lead.tags()) && allTags(lead.tags())
				&& email(lead.emails()) && phone(lead.phones()) && assigned(lead) && contacted(lead) && key(lead);
	}

	/**
	 * Returns the order asked for.
	 * @return the order, {@code null} for Lofty's own
	 */
	@Nullable Comparator<LeadSummary> order() {
		Comparator<LeadSummary> order = switch (String.valueOf(parameter("sort"))) {
			case "CreateTime" -> Comparator.comparing(LeadSummary::createTime);
			case "LastContact" -> Comparator.comparing(LeadSummary::lastTouch);
			case "LastActivity" -> Comparator.comparing(LeadSummary::lastVisit);
			default -> null;
		};
		return (order != null && Boolean.parseBoolean(parameter("desc"))) ? order.reversed() : order;
	}

	private boolean any(String name, List<String> values) {
		String wanted = parameter(name);
		return wanted == null || names(wanted).stream().anyMatch(lower(values)::contains);
	}

	private boolean allTags(List<String> tags) {
		String wanted = parameter("allTags");
		return wanted == null || lower(tags).containsAll(names(wanted));
	}

	private boolean email(List<String> emails) {
		String wanted = parameter("email");
		return wanted == null || emails.stream()
			.anyMatch((email) -> this.precise ? email.equalsIgnoreCase(wanted)
					: email.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)));
	}

	private boolean phone(List<String> phones) {
		String wanted = parameter("phone");
		return wanted == null || phones.stream()
			.anyMatch((phone) -> this.precise ? sameNumber(phone, wanted) : digits(phone).contains(digits(wanted)));
	}

	private boolean assigned(LeadSummary lead) {
		String wanted = parameter("assignedUserId");
		return wanted == null || wanted.equals(Long.toString(lead.assignedUserId()));
	}

	private boolean contacted(LeadSummary lead) {
		String wanted = parameter("contacted");
		return wanted == null || Boolean.parseBoolean(wanted) == !lead.lastTouch().equals(LeadSummary.NEVER);
	}

	private boolean key(LeadSummary lead) {
		String wanted = parameter("key");
		if (wanted == null) {
			return true;
		}
		String key = wanted.toLowerCase(Locale.ROOT);
		return (lead.firstName() + " " + lead.lastName()).toLowerCase(Locale.ROOT).contains(key)
				|| lead.emails().stream().anyMatch((email) -> email.toLowerCase(Locale.ROOT).contains(key))
				|| (!digits(key).isEmpty() && digits(key).length() >= 4
						&& lead.phones().stream().anyMatch((phone) -> digits(phone).contains(digits(key))));
	}

	/**
	 * Whether two phone numbers are the same, with or without the country code 1.
	 */
	static boolean sameNumber(String one, String other) {
		return national(one).equals(national(other)) && !national(one).isEmpty();
	}

	private static String national(String phone) {
		String digits = digits(phone);
		return (digits.length() == 11 && digits.startsWith("1")) ? digits.substring(1) : digits;
	}

	private static String digits(String text) {
		return text.replaceAll("\\D", "");
	}

	private static Set<String> names(String list) {
		return lower(Arrays.asList(StringUtils.tokenizeToStringArray(list, ",")));
	}

	private static Set<String> lower(List<String> values) {
		Set<String> lower = new HashSet<>();
		values.forEach((value) -> lower.add(value.toLowerCase(Locale.ROOT)));
		return lower;
	}

	private @Nullable String parameter(String name) {
		String value = this.request.getParameter(name);
		return StringUtils.hasText(value) ? value : null;
	}

}
