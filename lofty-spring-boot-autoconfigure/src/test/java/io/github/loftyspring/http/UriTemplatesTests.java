package io.github.loftyspring.http;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.UriBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link UriTemplates}.
 */
class UriTemplatesTests {

	private static final String ROOT = "https://api.example.com:8443/lofty";

	private final UriTemplates templates = new UriTemplates(ROOT);

	private final DefaultUriBuilderFactory spring = new DefaultUriBuilderFactory(ROOT);

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "/v1.0/leads", "/v1.0/leads/{leadId}", "/v1.0/leads/{leadId}?withTrash={trash}",
			"/v1.0/leads/{leadId}/activities?curPage=0&type={type}#top", "/a b/{ü}?q=ä&x={x}", "/a%20b/{id}", "/{a}{b}",
			"/v1.0/{id:[0-9]+}", "https://other.example.com/{id}", "//other.example.com/{id}" })
	void whenATemplateIsExpandedThenTheUriIsThatOfSpring(String template) {
		Object[] values = { "1 2/3", "ä&=?#{}", "x" };
		for (int use = 0; use < 3; use++) {
			assertThat(this.templates.uriString(template).build(values))
				.isEqualTo(this.spring.uriString(template).build(values));
			assertThat(this.templates.uriString(template).toUriString())
				.isEqualTo(this.spring.uriString(template).toUriString());
		}
		Map<String, String> named = Map.of("leadId", "7/8", "trash", "true", "type", "a b", "ü", "ö", "x", "+", "id",
				"9", "a", "1", "b", "2");
		assertThat(this.templates.expand(template, named)).isEqualTo(this.spring.expand(template, named));
	}

	@Test
	void whenTheBuilderIsChangedThenTheUriIsThatOfSpringAndTheTemplateStaysAsItWas() {
		MultiValueMap<String, String> params = new LinkedMultiValueMap<>(Map.of("p", List.of("1", "2")));
		List<UnaryOperator<UriBuilder>> changes = List.of((uri) -> uri.scheme("http"), (uri) -> uri.userInfo("me"),
				(uri) -> uri.host("h"), (uri) -> uri.port(1), (uri) -> uri.port("2"), (uri) -> uri.path("/more"),
				(uri) -> uri.replacePath("/{leadId}"), (uri) -> uri.pathSegment("a", "b/c"), (uri) -> uri.query("x=1"),
				(uri) -> uri.replaceQuery("y=2"), (uri) -> uri.queryParam("a", 1, 2),
				(uri) -> uri.queryParam("a", List.of("1", "ü")),
				(uri) -> uri.queryParamIfPresent("o", Optional.of("v")), (uri) -> uri.queryParams(params),
				(uri) -> uri.replaceQueryParam("q", 3), (uri) -> uri.replaceQueryParam("q", List.of(4)),
				(uri) -> uri.replaceQueryParams(params), (uri) -> uri.fragment("f"));
		String template = "/v1.0/leads/{leadId}?q=1";
		for (UnaryOperator<UriBuilder> change : changes) {
			UriBuilder changed = this.templates.uriString(template);
			assertThat(change.apply(changed)).isSameAs(changed);
			UriBuilder expected = change.apply(this.spring.uriString(template));
			assertThat(changed.build("7 8")).isEqualTo(expected.build("7 8"));
			assertThat(changed.build(Map.of("leadId", "7 8"))).isEqualTo(expected.build(Map.of("leadId", "7 8")));
			assertThat(changed.toUriString()).isEqualTo(expected.toUriString());
		}
		assertThat(this.templates.expand(template, 7)).isEqualTo(URI.create(ROOT + "/v1.0/leads/7?q=1"));
	}

	@Test
	void whenMoreTemplatesAreUsedThanAreKeptThenAllAreExpanded() {
		for (int i = 0; i < 2_000; i++) {
			assertThat(this.templates.expand("/v1.0/" + i + "/{id}", i))
				.isEqualTo(URI.create(ROOT + "/v1.0/" + i + "/" + i));
		}
	}

	@Test
	void whenAVariableIsMissingThenItIsRefusedAsBySpring() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.templates.expand("/v1.0/leads/{leadId}"))
			.withMessage("Not enough variable values available to expand 'leadId'");
	}

}
