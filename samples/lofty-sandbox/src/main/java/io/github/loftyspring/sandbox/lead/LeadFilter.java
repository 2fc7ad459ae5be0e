package io.github.loftyspring.sandbox.lead;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The filters and the order of a lead list. Parameters Lofty does not declare are
 * ignored, as are declared ones that the sandbox has no data for.
 */
final class LeadFilter implements Predicate<LeadSummary> {

	private static final int PHONE_KEY_LENGTH = 4;

	private final List<Predicate<LeadSummary>> conditions = new ArrayList<>();

	private final HttpServletRequest request;

	LeadFilter(HttpServletRequest request) {
		this.request = request;
		any("stage", (lead) -> List.of(lead.stage()));
		any("source", (lead) -> List.of(lead.source()));
		any("languages", (lead) -> List.of(lead.language()));
		any("segments", LeadSummary::segments);
		any("groups", LeadSummary::segments);
		any("anyTags", LeadSummary::tags);
		all("allTags", LeadSummary::tags);
		assignedUserId(parameter("assignedUserId"));
		contacted(parameter("contacted"));
		boolean precise = Boolean.parseBoolean(parameter("preciseSearchFlag"));
		email(parameter("email"), precise);
		phone(parameter("phone"), precise);
		key(parameter("key"));
	}

	boolean isEmpty() {
		return this.conditions.isEmpty() && order() == null;
	}

	@Override
	public boolean test(LeadSummary lead) {
		for (Predicate<LeadSummary> condition : this.conditions) {
			if (!condition.test(lead)) {
				return false;
			}
		}
		return true;
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

	private void any(String parameter, Function<LeadSummary, Collection<String>> values) {
		String wanted = parameter(parameter);
		if (wanted != null) {
			Set<String> names = names(wanted);
			this.conditions.add((lead) -> values.apply(lead).stream().anyMatch(names::contains));
		}
	}

	private void all(String parameter, Function<LeadSummary, Collection<String>> values) {
		String wanted = parameter(parameter);
		if (wanted != null) {
			Set<String> names = names(wanted);
			this.conditions
				.add((lead) -> values.apply(lead).stream().filter(names::contains).distinct().count() == names.size());
		}
	}

	private void assignedUserId(@Nullable String wanted) {
		if (wanted != null) {
			this.conditions.add((lead) -> wanted.equals(Long.toString(lead.assignedUserId())));
		}
	}

	private void contacted(@Nullable String wanted) {
		if (wanted != null) {
			boolean contacted = Boolean.parseBoolean(wanted);
			this.conditions.add((lead) -> contacted != lead.lastTouch().equals(LeadSummary.NEVER));
		}
	}

	private void email(@Nullable String wanted, boolean precise) {
		if (wanted != null) {
			Predicate<String> matches = precise ? wanted::equalsIgnoreCase : contains(wanted);
			this.conditions.add((lead) -> lead.emails().stream().anyMatch(matches));
		}
	}

	private void phone(@Nullable String wanted, boolean precise) {
		if (wanted != null) {
			Predicate<String> matches = precise ? sameNumber(wanted) : containsDigits(wanted);
			this.conditions.add((lead) -> lead.phones().stream().anyMatch(matches));
		}
	}

	private void key(@Nullable String wanted) {
		if (wanted != null) {
			Predicate<String> text = contains(wanted);
			Predicate<String> phone = (digits(wanted).length() >= PHONE_KEY_LENGTH) ? containsDigits(wanted)
					: (number) -> false;
			this.conditions.add((lead) -> text.test(lead.firstName() + " " + lead.lastName())
					|| lead.emails().stream().anyMatch(text) || lead.phones().stream().anyMatch(phone));
		}
	}

	/**
	 * Returns whether a phone number is the given one, with or without the country code
	 * 1.
	 */
	static Predicate<String> sameNumber(String wanted) {
		String number = national(wanted);
		return (phone) -> !number.isEmpty() && national(phone).equals(number);
	}

	private static Predicate<String> contains(String wanted) {
		String part = wanted.toLowerCase(Locale.ROOT);
		return (value) -> value.toLowerCase(Locale.ROOT).contains(part);
	}

	private static Predicate<String> containsDigits(String wanted) {
		String part = digits(wanted);
		return (phone) -> digits(phone).contains(part);
	}

	private static String national(String phone) {
		String digits = digits(phone);
		return (digits.length() == 11 && digits.startsWith("1")) ? digits.substring(1) : digits;
	}

	private static String digits(String text) {
		StringBuilder digits = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			if (Character.isDigit(text.charAt(i))) {
				digits.append(text.charAt(i));
			}
		}
		return digits.toString();
	}

	private static Set<String> names(String list) {
		Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		names.addAll(List.of(StringUtils.tokenizeToStringArray(list, ",")));
		return names;
	}

	private @Nullable String parameter(String name) {
		String value = this.request.getParameter(name);
		return StringUtils.hasText(value) ? value : null;
	}

}
