package io.github.loftyspring.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.UriBuilder;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Builds the URIs of calls. Spring's own factory parses and encodes a template anew for
 * every call; this one keeps the parsed templates, of which a client has a limited
 * number, and gives the same URIs.
 *
 * @since 0.1.0
 */
public final class UriTemplates extends DefaultUriBuilderFactory {

	/** More than the API has operations; only templates with values in them are more. */
	private static final int CAPACITY = 512;

	private final ConcurrentMap<String, ParsedTemplate> templates = new ConcurrentHashMap<>();

	private final UriComponentsBuilder root;

	/**
	 * Creates a factory.
	 * @param baseUrl root of the API, which every template is appended to
	 */
	public UriTemplates(String baseUrl) {
		super(baseUrl);
		this.root = UriComponentsBuilder.fromUriString(baseUrl);
	}

	private ParsedTemplate parse(String uriTemplate) {
		UriComponentsBuilder builder = UriComponentsBuilder.fromUriString(uriTemplate);
		UriComponents template = builder.build();
		UriComponentsBuilder whole = (template.getHost() != null) ? builder
				: this.root.cloneBuilder().uriComponents(template);
		UriComponents encoded = whole.encode().build();
		return new ParsedTemplate(encoded, encoded.toUriString());
	}

	@Override
	public UriBuilder uriString(String uriTemplate) {
		ParsedTemplate template = this.templates.get(uriTemplate);
		return new TemplateUriBuilder((template != null) ? template : keep(uriTemplate),
				() -> super.uriString(uriTemplate));
	}

	private ParsedTemplate keep(String uriTemplate) {
		ParsedTemplate template = parse(uriTemplate);
		if (this.templates.size() >= CAPACITY) {
			this.templates.clear();
		}
		this.templates.put(uriTemplate, template);
		return template;
	}

	/**
	 * A template that is ready to be expanded.
	 *
	 * @param components the template with its literal parts encoded
	 * @param text the same as text
	 */
	record ParsedTemplate(UriComponents components, String text) {
	}

}
