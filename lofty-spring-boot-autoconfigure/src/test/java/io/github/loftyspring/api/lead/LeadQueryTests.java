package io.github.loftyspring.api.lead;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.github.loftyspring.api.ListQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link LeadQuery}.
 */
class LeadQueryTests {

	@Test
	void whenEveryFilterIsSetThenEachIsSentUnderItsName() {
		Map<String, String> parameters = parameters((query) -> query.stage("New Lead", "Hot")
			.source("Open House")
			.phone("+1 555 0100")
			.email("ada@example.com")
			.assignedUserId(7)
			.contacted(false)
			.groups("VIP")
			.segments(List.of("A", "B"))
			.allTags("x", "y")
			.anyTags("z")
			.groupIds(9)
			.querySubGroup(true)
			.offset(50)
			.scrollId("abc")
			.limit(100)
			.sort(LeadSort.CREATE_TIME)
			.desc(true)
			.languages("en", "zh-CN")
			.preciseSearchFlag(true)
			.roleAssigneeFilters(RoleAssigneeFilter.of("Closer", 111, 222))
			.key("Ada")
			.otherFilters("{}")
			.returnFields("leadId", "firstName"));
		assertThat(parameters).containsExactlyInAnyOrderEntriesOf(
				Map.ofEntries(Map.entry("stage", "New Lead,Hot"), Map.entry("source", "Open House"),
						Map.entry("phone", "+1 555 0100"), Map.entry("email", "ada@example.com"),
						Map.entry("assignedUserId", "7"), Map.entry("contacted", "false"), Map.entry("groups", "VIP"),
						Map.entry("segments", "A,B"), Map.entry("allTags", "x,y"), Map.entry("anyTags", "z"),
						Map.entry("groupIds", "9"), Map.entry("querySubGroup", "true"), Map.entry("scrollId", "abc"),
						Map.entry("limit", "100"), Map.entry("sort", "CreateTime"), Map.entry("desc", "true"),
						Map.entry("languages", "en,zh-CN"), Map.entry("preciseSearchFlag", "true"),
						Map.entry("roleAssigneeFilters", "[{\"roleName\":\"Closer\",\"assigneeToIds\":[111,222]}]"),
						Map.entry("key", "Ada"), Map.entry("otherFilters", "{}"),
						Map.entry("returnFields", "leadId,firstName")));
	}

	@Test
	void whenLookedAtThenItHasTheParametersOfTheOperation() {
		Set<String> declared = Set.of("stage", "source", "phone", "email", "assignedUserId", "contacted", "groups",
				"segments", "allTags", "anyTags", "groupIds", "querySubGroup", "scrollId", "offset", "limit", "sort",
				"desc", "languages", "preciseSearchFlag", "roleAssigneeFilters", "key", "otherFilters", "returnFields");
		Set<String> offered = Arrays.stream(LeadQuery.class.getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()))
			.map(Method::getName)
			.filter((name) -> !name.equals("cursor"))
			.collect(Collectors.toSet());
		assertThat(offered).isEqualTo(declared);
	}

	@Test
	void whenNothingIsSetThenNothingIsSent() {
		assertThat(parameters((query) -> {
		})).isEmpty();
	}

	@Test
	void whenAFilterIsSetAgainThenTheLastOneCounts() {
		assertThat(parameters((query) -> query.anyTags("a").anyTags("b").limit(1).limit(2)))
			.containsExactlyInAnyOrderEntriesOf(Map.of("anyTags", "b", "limit", "2"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 101, 200, Integer.MAX_VALUE })
	void whenTheLimitIsOutOfRangeThenItIsRefused(int limit) {
		refused((query) -> query.limit(limit), "'limit' must be between 1 and 100, not " + limit);
	}

	@Test
	@SuppressWarnings("NullAway")
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		refused((query) -> query.offset(-1), "'offset' must be 0 or more, not -1");
		refused((query) -> query.assignedUserId(0), "'assignedUserId' must be positive, not 0");
		refused((query) -> query.groupIds(-1), "'groupIds' must be positive, not -1");
		for (String blank : new String[] { "", " ", null }) {
			refused((query) -> query.source(blank), "'source' must not be blank");
			refused((query) -> query.phone(blank), "'phone' must not be blank");
			refused((query) -> query.email(blank), "'email' must not be blank");
			refused((query) -> query.key(blank), "'key' must not be blank");
			refused((query) -> query.otherFilters(blank), "'otherFilters' must not be blank");
			refused((query) -> query.scrollId(blank), "'scrollId' must not be blank");
			refused((query) -> query.cursor(blank), "'cursor' must not be blank");
			refused((query) -> query.stage(Arrays.asList("a", blank)), "'stage' must not contain a blank");
			refused((query) -> query.groups(Arrays.asList("a", blank)), "'groups' must not contain a blank");
			refused((query) -> query.segments(Arrays.asList("a", blank)), "'segments' must not contain a blank");
			refused((query) -> query.allTags(Arrays.asList("a", blank)), "'allTags' must not contain a blank");
			refused((query) -> query.anyTags(Arrays.asList("a", blank)), "'anyTags' must not contain a blank");
			refused((query) -> query.languages(Arrays.asList("a", blank)), "'languages' must not contain a blank");
			refused((query) -> query.returnFields(Arrays.asList("a", blank)),
					"'returnFields' must not contain a blank");
		}
		refused((query) -> query.anyTags(), "'anyTags' must not be empty");
		refused((query) -> query.sort(null), "'sort' must not be null");
		refused((query) -> query.roleAssigneeFilters(), "'roleAssigneeFilters' must not be empty");
		refused((query) -> RoleAssigneeFilter.of("Closer"), "'assigneeToIds' must not be empty");
		refused((query) -> RoleAssigneeFilter.of(" ", 1), "'roleName' must not be blank");
		refused((query) -> query.cursor("tasks:25:"), "'cursor' must come from a page of 'leads', not of 'tasks'");
		refused(null, "'query' must not be null");
	}

	@Test
	void whenACursorIsSetThenItTakesThePlaceOfOffsetAndScrollId() {
		assertThat(parameters((query) -> query.offset(10).scrollId("x").cursor("leads:50:abc")))
			.containsExactlyEntriesOf(Map.of("scrollId", "abc"));
		assertThat(parameters((query) -> query.offset(10).scrollId("x").cursor("leads:50:")))
			.containsExactlyEntriesOf(Map.of("offset", "50"));
	}

	private static Map<String, String> parameters(Consumer<LeadQuery> spec) {
		Map<String, String> parameters = new LinkedHashMap<>();
		ListQuery.of(LeadQuery::new, spec)
			.parameters()
			.forEach((name, value) -> parameters.put(name, String.valueOf(value)));
		return parameters;
	}

	private static void refused(Consumer<LeadQuery> spec, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> ListQuery.of(LeadQuery::new, spec)).withMessage(message);
	}

}
