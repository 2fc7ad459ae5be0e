package io.github.loftyspring.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the generated configuration metadata: what an IDE shows, and what the README
 * says of it.
 */
class ConfigurationMetadataTests {

	private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

	private static final Path README = Path.of("../README.md");

	/** The metadata knows the map, a reader wants its entries. */
	private static final Map<String, String> ACCOUNTS = Map.of("lofty.accounts.<name>.api-key", "",
			"lofty.accounts.<name>.customer-key", "");

	@Test
	void whenAPropertyIsGeneratedThenItIsDescribed() throws IOException {
		for (JsonNode property : properties()) {
			assertThat(property.path("description").asString("")).as(property.path("name").asString())
				.isNotEmpty()
				.endsWith(".")
				.doesNotStartWith("The ")
				.doesNotStartWith("A ");
		}
	}

	@Test
	void whenPropertiesAreGeneratedThenTheReadmeListsThemWithTheirDefaults() throws IOException {
		Map<String, String> generated = new TreeMap<>(ACCOUNTS);
		for (JsonNode property : properties()) {
			generated.put(property.path("name").asString(), property.path("defaultValue").asString(""));
		}
		generated.remove("lofty.accounts");
		assertThat(readme()).containsExactlyInAnyOrderEntriesOf(generated);
	}

	private static JsonNode properties() throws IOException {
		JsonNode properties = JsonMapper.shared().readTree(Files.readString(METADATA)).path("properties");
		assertThat(properties.size()).isGreaterThan(20);
		return properties;
	}

	private static Map<String, String> readme() throws IOException {
		Map<String, String> rows = new TreeMap<>();
		String readme = Files.readString(README);
		String table = readme.substring(readme.indexOf("<!-- properties:start -->"),
				readme.indexOf("<!-- properties:end -->"));
		table.lines()
			.filter((line) -> line.startsWith("| `"))
			.map((line) -> line.split("\\|"))
			.forEach((cells) -> rows.put(code(cells[1]), code(cells[2])));
		return rows;
	}

	private static String code(String cell) {
		return cell.strip().replace("`", "");
	}

}
