package io.github.loftyspring.samples.leadexport.file;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.github.loftyspring.api.lead.Lead;
import io.github.loftyspring.samples.leadexport.Leads;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CsvFormat}.
 */
class CsvFormatTests {

	private final CsvFormat format = new CsvFormat();

	@Test
	void whenAFileBeginsThenItHasTheDocumentedColumns() {
		assertThat(this.format.header())
			.isEqualTo("leadId,leadUserId,firstName,lastName,emails,phones,phoneStatuses,stageId,stage,leadSource,"
					+ "source,leadTypes,tags,segments,groups,score,assignedUserId,assignedUser,lenderUserId,"
					+ "customRoles,assignCompletionStatus,pondId,pondName,teamId,ownershipScope,ownershipId,"
					+ "createTime,assignTime,lastUpdateTime,lastTouch,lastVisit,streetAddress,city,state,zipCode,"
					+ "birthday,language,referredBy,facebook,twitter,cannotCall,cannotText,cannotEmail,"
					+ "unsubscription,hiddenFlag,buyingTimeFrame,sellingTimeFrame,preQual,houseToSell,fthb,buyHouse,"
					+ "mortgage,withBuyerAgent,withListingAgent,opportunity,customAttributes\r\n");
	}

	@Test
	void whenTextHasQuotesCommasAndLineBreaksThenItIsReadBackAsItWas() throws IOException {
		Lead lead = Leads.of("""
				{"leadId":1100000000000007,"firstName":"Ada \\"the first\\", of\\r\\n twelve","lastName":"Søren 李"}""");
		CSVRecord row = row(lead);
		assertThat(row.get("leadId")).isEqualTo("1100000000000007");
		assertThat(row.get("firstName")).isEqualTo("Ada \"the first\", of\r\n twelve");
		assertThat(row.get("lastName")).isEqualTo("Søren 李");
	}

	@Test
	void whenValuesAreListsThenTheyAreJoined() throws IOException {
		CSVRecord row = row(Leads.of("""
				{"leadId":1,"emails":["a@example.com","b@example.com"],"leadTypes":[1,2],
				"tags":[{"tagId":7,"tagName":"Buyer"},{"tagId":8,"tagName":"Cash"}],
				"customAttributes":[{"attributeName":"Pet","value":"Cat"},{"attributeName":"Boat"}],
				"customRoleList":[{"roleId":3,"role":"Closer","assigneeId":9,"assignee":"Grace"}]}"""));
		assertThat(row.get("emails")).isEqualTo("a@example.com; b@example.com");
		assertThat(row.get("leadTypes")).isEqualTo("Seller; Buyer");
		assertThat(row.get("tags")).isEqualTo("Buyer; Cash");
		assertThat(row.get("customAttributes")).isEqualTo("Pet=Cat; Boat=");
		assertThat(row.get("customRoles")).isEqualTo("Closer=Grace");
	}

	@Test
	void whenValuesAreTimesAndDatesThenTheyAreIso8601() throws IOException {
		CSVRecord row = row(
				Leads.of("{\"leadId\":1,\"createTime\":\"2026-04-30T17:33:32GMT\",\"birthday\":\"Jun 5, 2001\"}"));
		assertThat(row.get("createTime")).isEqualTo("2026-04-30T17:33:32Z");
		assertThat(row.get("birthday")).isEqualTo("2001-06-05");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1 201 555 0100", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1" })
	void whenTextBeginsLikeAFormulaThenAnApostropheComesBeforeIt(String text) throws IOException {
		Lead lead = Leads.of(JsonMapper.shared()
			.writeValueAsString(Map.of("leadId", 1, "firstName", text, "phones", List.of(text, "5"))));
		assertThat(row(lead).get("firstName")).isEqualTo("'" + text);
		assertThat(row(lead).get("phones")).isEqualTo("'" + text + "; 5");
	}

	@Test
	void whenANumberIsNegativeThenItStaysANumber() throws IOException {
		assertThat(row(Leads.of("{\"leadId\":1,\"score\":-5}")).get("score")).isEqualTo("-5");
	}

	private CSVRecord row(Lead lead) throws IOException {
		StringBuilder text = new StringBuilder(this.format.header());
		this.format.append(lead, text);
		try (CSVParser parser = CSVParser.parse(text.toString(),
				CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
			List<CSVRecord> rows = parser.getRecords();
			assertThat(rows).hasSize(1);
			assertThat(rows.get(0).isConsistent()).isTrue();
			return rows.get(0);
		}
	}

}
