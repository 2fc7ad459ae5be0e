package io.github.loftyspring.samples.leadexport.file;

import io.github.loftyspring.api.lead.Lead;
import io.github.loftyspring.samples.leadexport.Leads;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JsonLinesFormat}.
 */
class JsonLinesFormatTests {

	private final JsonLinesFormat format = new JsonLinesFormat();

	@Test
	void whenALeadIsWrittenThenItIsOneLineWithAllFields() {
		StringBuilder text = new StringBuilder();
		this.format.append(Leads.of("{\"leadId\":1,\"firstName\":\"Ada\\nLovelace\"}"), text);
		assertThat(text.toString()).endsWith("}\n").containsOnlyOnce("\n");
		JsonNode lead = JsonMapper.shared().readTree(text.toString());
		assertThat(lead.path("firstName").asString()).isEqualTo("Ada\nLovelace");
		assertThat(lead.size()).isEqualTo(Lead.class.getRecordComponents().length);
	}

	@Test
	void whenValuesAreIdsThenTheyAreTextAtAnyDepth() {
		JsonNode lead = write("""
				{"leadId":9007199254740993,"stageId":5,"score":7,"tags":[{"tagId":8,"visibleType":0}],
				"leadInquiry":{"id":9007199254740995,"priceMin":250000.50}}""");
		assertThat(lead.at("/leadId").stringValue()).isEqualTo("9007199254740993");
		assertThat(lead.at("/stageId").stringValue()).isEqualTo("5");
		assertThat(lead.at("/tags/0/tagId").stringValue()).isEqualTo("8");
		assertThat(lead.at("/leadInquiry/id").stringValue()).isEqualTo("9007199254740995");
		assertThat(lead.at("/leadInquiry/priceMin").decimalValue()).isEqualByComparingTo("250000.50");
		assertThat(lead.at("/score").intValue()).isEqualTo(7);
	}

	@Test
	void whenValuesAreTimesAndDatesThenTheyAreIso8601() {
		JsonNode lead = write("{\"leadId\":1,\"createTime\":\"2026-04-30T17:33:32GMT\",\"birthday\":\"Jun 5, 2001\"}");
		assertThat(lead.at("/createTime").stringValue()).isEqualTo("2026-04-30T17:33:32Z");
		assertThat(lead.at("/birthday").stringValue()).isEqualTo("2001-06-05");
	}

	private JsonNode write(String lead) {
		StringBuilder text = new StringBuilder();
		this.format.append(Leads.of(lead), text);
		return JsonMapper.shared().readTree(text.toString());
	}

}
