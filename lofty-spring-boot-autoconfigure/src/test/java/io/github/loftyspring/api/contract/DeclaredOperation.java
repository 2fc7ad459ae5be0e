package io.github.loftyspring.api.contract;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.loftyspring.api.ListQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * An operation as an HTTP interface declares it.
 *
 * @param method the method of the interface
 */
record DeclaredOperation(Method method) {

	static List<DeclaredOperation> all() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false) {

			@Override
			protected boolean isCandidateComponent(AnnotatedBeanDefinition beanDefinition) {
				return beanDefinition.getMetadata().isInterface();
			}

		};
		scanner
			.addIncludeFilter(new RegexPatternTypeFilter(java.util.regex.Pattern.compile(".*\\.api\\.\\w+\\.\\w+Api")));
		return scanner.findCandidateComponents("io.github.loftyspring.api")
			.stream()
			.map((definition) -> ClassUtils.resolveClassName(String.valueOf(definition.getBeanClassName()), null))
			.flatMap((type) -> Arrays.stream(type.getDeclaredMethods()))
			.filter((method) -> exchange(method) != null)
			.map(DeclaredOperation::new)
			.toList();
	}

	/**
	 * The operation as the vendor's document names it: {@code GET /v1.0/notes/{noteId}}.
	 */
	String key() {
		HttpExchange exchange = exchange(this.method);
		return (exchange != null) ? exchange.method() + " " + exchange.url() : "";
	}

	private static @Nullable HttpExchange exchange(Method method) {
		return AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
	}

	Set<String> pathVariables() {
		Set<String> names = new TreeSet<>();
		for (Parameter parameter : this.method.getParameters()) {
			if (parameter.isAnnotationPresent(PathVariable.class)) {
				names.add(parameter.getName());
			}
		}
		return names;
	}

	Set<String> queryParameters() {
		Set<String> names = new TreeSet<>();
		for (Parameter parameter : this.method.getParameters()) {
			RequestParam annotation = parameter.getAnnotation(RequestParam.class);
			if (annotation != null) {
				names.add(annotation.value().isEmpty() ? parameter.getName() : annotation.value());
			}
			else if (isQuery(parameter) && !parameter.isAnnotationPresent(RequestBody.class)) {
				names.addAll(Fields.of(parameter.getType()).keySet());
			}
		}
		return names;
	}

	@Nullable Type body() {
		return Arrays.stream(this.method.getParameters())
			.filter((parameter) -> parameter.isAnnotationPresent(RequestBody.class))
			.map(Parameter::getParameterizedType)
			.findFirst()
			.orElse(null);
	}

	Type answer() {
		return ((ParameterizedType) this.method.getGenericReturnType()).getActualTypeArguments()[0];
	}

	private static boolean isQuery(Parameter parameter) {
		return ListQuery.class.isAssignableFrom(parameter.getType());
	}

}
