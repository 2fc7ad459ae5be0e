package io.github.loftyspring.api.contract;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.PageCursor;
import io.github.loftyspring.api.RequestBody;

import org.springframework.beans.BeanUtils;
import org.springframework.util.ReflectionUtils;

/**
 * The fields that a type of the API has on the wire, by their names: the components of a
 * record, and the methods of a builder or a query, which are named like the fields they
 * set.
 */
final class Fields {

	private Fields() {
	}

	static Map<String, Type> of(Class<?> type) {
		if (ListQuery.class.isAssignableFrom(type)) {
			return ofQuery(type);
		}
		if (RequestBody.class.isAssignableFrom(type)) {
			return settersOf(builderOf(type));
		}
		Map<String, Type> fields = new TreeMap<>();
		for (RecordComponent component : type.getRecordComponents()) {
			fields.put(name(component), component.getGenericType());
		}
		return fields;
	}

	private static String name(RecordComponent component) {
		JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
		return (property != null) ? property.value() : component.getName();
	}

	/**
	 * A builder is a nested class with a method {@code build()}.
	 */
	private static Class<?> builderOf(Class<?> type) {
		return Arrays.stream(type.getDeclaredClasses())
			.filter((nested) -> ReflectionUtils.findMethod(nested, "build") != null)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(type + " has no builder"));
	}

	private static Map<String, Type> settersOf(Class<?> builder) {
		Map<String, Type> fields = new TreeMap<>();
		for (Method method : builder.getMethods()) {
			boolean setter = method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers())
					&& method.getReturnType().isAssignableFrom(builder)
					&& !Set.of("cursor", "copy").contains(method.getName());
			if (setter) {
				fields.merge(method.getName(), parameter(method),
						(one, other) -> (one instanceof Class<?> array && array.isArray()) ? other : one);
			}
		}
		return fields;
	}

	private static Type parameter(Method setter) {
		return (setter.getParameterCount() > 0) ? setter.getGenericParameterTypes()[0] : boolean.class;
	}

	private static Map<String, Type> ofQuery(Class<?> type) {
		Map<String, Type> fields = settersOf(type);
		for (PageCursor place : new PageCursor[] { new PageCursor("x", 1L, null), new PageCursor("x", null, "1") }) {
			ListQuery<?, ?> query = (ListQuery<?, ?>) instance(type);
			ReflectionUtils.makeAccessible(START_AT);
			ReflectionUtils.invokeMethod(START_AT, query, place);
			query.parameters()
				.forEach((name, value) -> fields.putIfAbsent(name, Objects.requireNonNull(value).getClass()));
		}
		return fields;
	}

	private static Object instance(Class<?> type) {
		Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
		return BeanUtils.instantiateClass(constructor);
	}

	private static final Method START_AT = Objects
		.requireNonNull(ReflectionUtils.findMethod(ListQuery.class, "startAt", PageCursor.class));

}
