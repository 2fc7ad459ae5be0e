package io.github.loftyspring.api;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;

/**
 * Sends the parameters of a {@link ListQuery} in the query of the request, unless the
 * HTTP interface wants them in the body.
 */
final class ListQueryArgumentResolver implements HttpServiceArgumentResolver {

	@Override
	public boolean resolve(@Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder request) {
		if (!(argument instanceof ListQuery<?, ?> query) || parameter.hasParameterAnnotation(RequestBody.class)) {
			return false;
		}
		query.parameters().forEach((name, value) -> request.addRequestParameter(name, values(value)));
		return true;
	}

	private static String[] values(@Nullable Object value) {
		return (value instanceof Collection<?> values) ? values.stream().map(String::valueOf).toArray(String[]::new)
				: new String[] { String.valueOf(value) };
	}

}
