package io.github.loftyspring.api.lead;

import java.util.List;

import io.github.loftyspring.api.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LeadUpdateResult}.
 */
class LeadUpdateResultTests {

	@ParameterizedTest
	@ValueSource(strings = {
			"{\"data\":[{\"id\":5,\"firstName\":\"Bo\",\"birthday\":-9223372036854775808}],\"status\":{\"code\":0,\"msg\":\"success\",\"trace\":\"t1\"}}",
			"{\"status\":{\"trace\":\"t1\",\"msg\":\"success\",\"code\":0},\"data\":[{\"birthday\":-9223372036854775808,\"firstName\":\"Bo\"}]}" })
	void whenFamilyMembersAreAnsweredThenTheyAreReadInAnyOrder(String json) {
		assertThat(Json.read(json, LeadUpdateResult.class))
			.isEqualTo(new LeadUpdateResult(true, List.of(FamilyMember.named("Bo")), null, "t1"));
	}

	@Test
	void whenNothingHasChangedThenTheResultSaysSo() {
		assertThat(Json.read("{\"data\":\"no change\",\"status\":{\"code\":0,\"msg\":\"\",\"trace\":\"\"}}",
				LeadUpdateResult.class))
			.isEqualTo(new LeadUpdateResult(false, List.of(), null, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"leadId\":1099511627776001}", "{\"leadId\":\"1099511627776001\"}" })
	void whenTheLeadIsNamedThenItsIdIsRead(String json) {
		assertThat(Json.read(json, LeadUpdateResult.class))
			.isEqualTo(new LeadUpdateResult(true, List.of(), 1099511627776001L, null));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{}", "\"success\"", "{\"data\":null,\"status\":null}", "{\"data\":[null]}", "{\"data\":{}}" })
	void whenTheAnswerSaysLittleThenTheLeadCountsAsChanged(String json) {
		assertThat(Json.read(json, LeadUpdateResult.class)).isEqualTo(LeadUpdateResult.empty());
	}

}
