package io.github.loftyspring.http;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriBuilder;

/**
 * Builds one URI from a parsed template; becomes Spring's own builder when the template
 * is changed first.
 */
final class TemplateUriBuilder implements UriBuilder {

	private final UriTemplates.ParsedTemplate template;

	private final Supplier<UriBuilder> builder;

	private @Nullable UriBuilder changed;

	TemplateUriBuilder(UriTemplates.ParsedTemplate template, Supplier<UriBuilder> builder) {
		this.template = template;
		this.builder = builder;
	}

	private UriBuilder mutable() {
		UriBuilder mutable = this.changed;
		if (mutable == null) {
			mutable = this.builder.get();
			this.changed = mutable;
		}
		return mutable;
	}

	@Override
	public UriBuilder scheme(@Nullable String scheme) {
		mutable().scheme(scheme);
		return this;
	}

	@Override
	public UriBuilder userInfo(@Nullable String userInfo) {
		mutable().userInfo(userInfo);
		return this;
	}

	@Override
	public UriBuilder host(@Nullable String host) {
		mutable().host(host);
		return this;
	}

	@Override
	public UriBuilder port(int port) {
		mutable().port(port);
		return this;
	}

	@Override
	public UriBuilder port(@Nullable String port) {
		mutable().port(port);
		return this;
	}

	@Override
	public UriBuilder path(String path) {
		mutable().path(path);
		return this;
	}

	@Override
	public UriBuilder replacePath(@Nullable String path) {
		mutable().replacePath(path);
		return this;
	}

	@Override
	public UriBuilder pathSegment(String... pathSegments) {
		mutable().pathSegment(pathSegments);
		return this;
	}

	@Override
	public UriBuilder query(String query) {
		mutable().query(query);
		return this;
	}

	@Override
	public UriBuilder replaceQuery(@Nullable String query) {
		mutable().replaceQuery(query);
		return this;
	}

	@Override
	public UriBuilder queryParam(String name, Object... values) {
		mutable().queryParam(name, values);
		return this;
	}

	@Override
	public UriBuilder queryParam(String name, @Nullable Collection<?> values) {
		mutable().queryParam(name, values);
		return this;
	}

	@Override
	public UriBuilder queryParamIfPresent(String name, Optional<?> value) {
		mutable().queryParamIfPresent(name, value);
		return this;
	}

	@Override
	public UriBuilder queryParams(MultiValueMap<String, String> params) {
		mutable().queryParams(params);
		return this;
	}

	@Override
	public UriBuilder replaceQueryParam(String name, Object... values) {
		mutable().replaceQueryParam(name, values);
		return this;
	}

	@Override
	public UriBuilder replaceQueryParam(String name, @Nullable Collection<?> values) {
		mutable().replaceQueryParam(name, values);
		return this;
	}

	@Override
	public UriBuilder replaceQueryParams(MultiValueMap<String, String> params) {
		mutable().replaceQueryParams(params);
		return this;
	}

	@Override
	public UriBuilder fragment(@Nullable String fragment) {
		mutable().fragment(fragment);
		return this;
	}

	@Override
	public URI build(@Nullable Object... uriVariables) {
		UriBuilder mutable = this.changed;
		return (mutable != null) ? mutable.build(uriVariables)
				: URI.create(this.template.components().expand(uriVariables).toString());
	}

	@Override
	public URI build(Map<String, ? extends @Nullable Object> uriVariables) {
		UriBuilder mutable = this.changed;
		return (mutable != null) ? mutable.build(uriVariables)
				: URI.create(this.template.components().expand(uriVariables).toString());
	}

	@Override
	public String toUriString() {
		UriBuilder mutable = this.changed;
		return (mutable != null) ? mutable.toUriString() : this.template.text();
	}

}
