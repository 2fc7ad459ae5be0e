package io.github.loftyspring.api.contract;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonRootName;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.loftyspring.api.Envelope;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.RequestBody;
import io.github.loftyspring.api.RequestFields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Compares the declared operations, their parameters and their types with the vendor's
 * document, where it lies beside the project. Differences that are known stand in the
 * files of {@code contract-differences}, one for each resource, each with its reason.
 */
class ContractTests {

	private static final String DOCUMENT = "shared/lofty-openapi.json";

	private static final String DIFFERENCES = "classpath:contract-differences/*.txt";

	private final Set<String> differences = new TreeSet<>();

	@Test
	void whenTheDocumentIsThereThenOnlyKnownDifferencesToItAreFound() throws IOException {
		Path document = document();
		assumeTrue(document != null, "The vendor's document is not beside the project: ../" + DOCUMENT);
		compare(Document.read(document));
		Map<String, String> known = known();
		assertThat(missing(this.differences, known.keySet())).as("differences without a reason in the file").isEmpty();
		assertThat(missing(known.keySet(), this.differences)).as("lines of the file that are no differences").isEmpty();
		assertThat(known.values()).as("reasons").allSatisfy((reason) -> assertThat(reason).isNotBlank());
	}

	private static @Nullable Path document() {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			Path document = folder.resolve(DOCUMENT);
			if (Files.exists(document)) {
				return document;
			}
		}
		return null;
	}

	private static Map<String, String> known() throws IOException {
		Map<String, String> known = new TreeMap<>();
		for (Resource file : new PathMatchingResourcePatternResolver().getResources(DIFFERENCES)) {
			file.getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> line.split(" = ", 2))
				.forEach((parts) -> known.put(parts[0].strip(), (parts.length > 1) ? parts[1] : ""));
		}
		return known;
	}

	private static String missing(Collection<String> some, Collection<String> others) {
		return some.stream().filter((text) -> !others.contains(text)).collect(Collectors.joining("\n"));
	}

	private void compare(Document document) {
		Map<String, DeclaredOperation> declared = DeclaredOperation.all()
			.stream()
			.collect(Collectors.toMap(DeclaredOperation::key, Function.identity()));
		compareNames("operation", "", declared.keySet(), document.operations().keySet());
		document.operations().forEach((key, operation) -> {
			DeclaredOperation ours = declared.get(key);
			if (ours != null) {
				compareNames("parameter", key, names(ours.pathVariables(), ours.queryParameters()),
						document.parameters(operation));
				compare(key + " body", ours.body(), document.body(operation), document);
				compareAnswer(key, ours.answer(), document.answer(operation), document);
			}
		});
	}

	private static Set<String> names(Set<String> some, Set<String> others) {
		return Stream.concat(some.stream(), others.stream()).collect(Collectors.toCollection(TreeSet::new));
	}

	private void compareNames(String kind, String where, Set<String> ours, Set<String> theirs) {
		String place = where.isEmpty() ? "" : where + " ";
		theirs.stream()
			.filter((name) -> !ours.contains(name))
			.forEach((name) -> this.differences.add("missing " + kind + " " + place + name));
		ours.stream()
			.filter((name) -> !theirs.contains(name))
			.forEach((name) -> this.differences.add("extra " + kind + " " + place + name));
	}

	private void compareAnswer(String key, Type type, @Nullable JsonNode schema, Document document) {
		if (type == Void.class) {
			return;
		}
		if (type instanceof ParameterizedType generic && generic.getRawType() == Envelope.class && schema != null) {
			Class<?> inner = (Class<?>) generic.getActualTypeArguments()[0];
			JsonRootName name = inner.getAnnotation(JsonRootName.class);
			JsonNode wrapped = (name != null) ? document.properties(schema).get(name.value()) : null;
			compare(key + " answer", inner, (wrapped != null) ? wrapped : schema, document);
		}
		else {
			compare(key + " answer", type, schema, document);
		}
	}

	private void compare(String where, @Nullable Type type, @Nullable JsonNode schema, Document document) {
		if (type == null || schema == null) {
			if (type != null || schema != null) {
				this.differences.add(((type == null) ? "missing " : "extra ") + where);
			}
			return;
		}
		RecordComponent only = onlyValue(type);
		if (only != null) {
			compare(where, only.getGenericType(), schema, document);
			return;
		}
		JsonNode items = document.items(schema);
		Type element = (items != null && isFields(type)) ? type : element(type);
		if ((items != null) != (element != null)) {
			this.differences.add("array or not " + where);
		}
		else if (items != null) {
			compare(where, element, items, document);
		}
		else if (type instanceof Class<?> ours && isObject(ours)) {
			String name = document.name(schema);
			compareObject((name != null) ? ours.getSimpleName() + "/" + name : where, ours, schema, document);
		}
		else if (type != Object.class && !document.properties(schema).isEmpty()) {
			this.differences.add("untyped " + where);
		}
		else {
			compareScalar(where, type, schema);
		}
	}

	/**
	 * The component that a record is written and read as.
	 */
	private static @Nullable RecordComponent onlyValue(Type type) {
		RecordComponent[] components = (type instanceof Class<?> record && record.isRecord())
				? record.getRecordComponents() : new RecordComponent[0];
		boolean only = components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
		return only ? components[0] : null;
	}

	private final Set<String> compared = new TreeSet<>();

	private void compareObject(String where, Class<?> type, JsonNode schema, Document document) {
		if (!this.compared.add(where)) {
			return;
		}
		Map<String, Type> ours = new TreeMap<>(Fields.of(type));
		Map<String, JsonNode> theirs = document.properties(schema);
		if (ours.containsKey("_metadata") || ours.containsKey("_listingMetadata")) {
			theirs = theirs.entrySet()
				.stream()
				.collect(Collectors.toMap((entry) -> entry.getKey().replaceFirst("^get_", "_"), Map.Entry::getValue));
		}
		compareNames("field", where, ours.keySet(), theirs.keySet());
		theirs.forEach((name, property) -> {
			Type field = ours.get(name);
			if (field != null) {
				compare(where + "." + name, field, property, document);
			}
		});
	}

	private void compareScalar(String where, Type type, JsonNode schema) {
		String theirs = schema.path("type").asString("object");
		boolean text = type == String.class;
		boolean truth = type == Boolean.class || type == boolean.class;
		boolean number = type instanceof Class<?> ours
				&& (Number.class.isAssignableFrom(ours) || (ours.isPrimitive() && ours != boolean.class));
		boolean fits = switch (theirs) {
			case "boolean" -> truth;
			case "integer", "number" -> !text && !truth;
			case "string" -> !truth && !number;
			default -> true;
		};
		if (!fits) {
			this.differences.add("type " + where + " " + theirs + " " + ((Class<?>) type).getSimpleName());
		}
	}

	private static boolean isObject(Class<?> type) {
		boolean record = type.isRecord() && !OpenValue.class.isAssignableFrom(type);
		return record || RequestBody.class.isAssignableFrom(type) || isFields(type);
	}

	/**
	 * Whether an application sets the fields one by one. A method for that may add to a
	 * list.
	 */
	private static boolean isFields(Type type) {
		return type instanceof Class<?> fields && RequestFields.class.isAssignableFrom(fields);
	}

	private static @Nullable Type element(Type type) {
		if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw
				&& Collection.class.isAssignableFrom(raw)) {
			return generic.getActualTypeArguments()[0];
		}
		if (type instanceof Class<?> raw && Collection.class.isAssignableFrom(raw)) {
			return Object.class;
		}
		return (type instanceof Class<?> array && array.isArray()) ? array.getComponentType() : null;
	}

	/**
	 * The vendor's document.
	 */
	private record Document(JsonNode root, Map<String, JsonNode> operations) {

		private static final Set<String> HEADERS = Set.of("Authorization", "Content-Type");

		static Document read(Path file) {
			JsonNode root = JsonMapper.shared().readTree(file.toFile());
			Map<String, JsonNode> operations = new TreeMap<>();
			root.path("paths")
				.forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> operations
					.put(method.toUpperCase(java.util.Locale.ROOT) + " " + path, operation)));
			return new Document(root, operations);
		}

		Set<String> parameters(JsonNode operation) {
			Set<String> names = new TreeSet<>();
			operation.path("parameters").forEach((parameter) -> names.add(parameter.path("name").asString()));
			names.removeAll(HEADERS);
			return names;
		}

		@Nullable JsonNode body(JsonNode operation) {
			return schema(operation.path("requestBody"));
		}

		@Nullable JsonNode answer(JsonNode operation) {
			return schema(operation.path("responses").path("200"));
		}

		private @Nullable JsonNode schema(JsonNode message) {
			List<JsonNode> contents = List.copyOf(message.path("content").values());
			return contents.isEmpty() ? null : contents.get(0).path("schema");
		}

		@Nullable String name(JsonNode schema) {
			String reference = schema.path("$ref").asString("");
			return reference.isEmpty() ? null : reference.substring(reference.lastIndexOf('/') + 1);
		}

		@Nullable JsonNode items(JsonNode schema) {
			return resolve(schema).get("items");
		}

		Map<String, JsonNode> properties(JsonNode schema) {
			Map<String, JsonNode> properties = new TreeMap<>();
			resolve(schema).path("properties").forEachEntry(properties::put);
			return properties;
		}

		private JsonNode resolve(JsonNode schema) {
			String name = name(schema);
			return (name != null) ? this.root.path("components").path("schemas").path(name) : schema;
		}

	}

}
