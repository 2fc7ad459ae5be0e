package io.github.loftyspring.samples.spa;

import io.github.loftyspring.api.lead.Lead;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LeadRow}.
 */
class LeadRowTests {

	private final JsonMapper json = JsonMapper.shared();

	@Test
	void whenTheIdIsMoreThanJavaScriptsNumbersHoldThenItIsWrittenAsItIs() {
		assertThat(this.json.writeValueAsString(row("{\"leadId\":9007199254740993,\"firstName\":\"Ada\"}")))
			.contains("\"id\":\"9007199254740993\"");
	}

	@Test
	void whenALeadHasNoNameThenTheAddressTellsItApart() {
		assertThat(row("{\"leadId\":7,\"firstName\":\"Ada\",\"lastName\":\"North\"}").name()).isEqualTo("Ada North");
		assertThat(row("{\"leadId\":7,\"emails\":[\"ada@example.com\"]}").name()).isEqualTo("ada@example.com");
		assertThat(row("{\"leadId\":7}").name()).isEqualTo("Lead 7");
	}

	private LeadRow row(String lead) {
		return LeadRow.of(this.json.readValue(lead, Lead.class));
	}

}
