package io.github.loftyspring.api.contract;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.PageCursor;
import io.github.loftyspring.api.RequestBody;
import io.github.loftyspring.api.RequestFields;

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
			Class<?> builder = builderOf(type);
			Map<String, Type> fields = settersOf(builder);
			required(type, builder).forEach(fields::putIfAbsent);
			return fields;
		}
		if (RequestFields.class.isAssignableFrom(type)) {
			return settersOf(type);
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

	/**
	 * The required fields are the parameters of the method {@code builder}.
	 */
	private static Map<String, Type> required(Class<?> type, Class<?> builder) {
		return Arrays.stream(type.getMethods())
			.filter((method) -> method.getName().equals("builder") && method.getReturnType() == builder)
			.flatMap((method) -> Arrays.stream(method.getParameters()))
			.collect(Collectors.toMap(Parameter::getName, Parameter::getParameterizedType, (one, other) -> one));
	}

	/**
	 * The public methods as they are declared: what a class inherits from one that is not
	 * public is bridged and has lost its generic types.
	 */
	private static List<Method> declaredMethods(Class<?> type) {
		return Stream.<Class<?>>iterate(type, (declaring) -> declaring != Object.class, Class::getSuperclass)
			.flatMap((declaring) -> Arrays.stream(declaring.getDeclaredMethods()))
			.filter((method) -> !method.isBridge() && Modifier.isPublic(method.getModifiers())
					&& !Modifier.isStatic(method.getModifiers()))
			.toList();
	}

	private static Map<String, Type> settersOf(Class<?> builder) {
		Map<String, Type> fields = new TreeMap<>();
		for (Method method : declaredMethods(builder)) {
			boolean setter = method.getReturnType().isAssignableFrom(builder)
					&& !Set.of("cursor", "copy").contains(method.getName());
			if (setter) {
				fields.merge(method.getName(), parameter(method),
						(one, other) -> (one instanceof Class<?> array && array.isArray()) ? other : one);
			}
		}
		return fields;
	}

	/**
	 * A setter without a parameter sets a flag, and one with a consumer an object, of
	 * which the consumer says the fields.
	 */
	private static Type parameter(Method setter) {
		List<Type> parameters = List.of(setter.getGenericParameterTypes());
		return parameters.stream()
			.flatMap(Fields::nested)
			.findFirst()
			.orElse(parameters.isEmpty() ? boolean.class : parameters.get(0));
	}

	private static Stream<Type> nested(Type parameter) {
		boolean consumer = parameter instanceof ParameterizedType generic && generic.getRawType() == Consumer.class;
		return consumer ? Stream.of(((ParameterizedType) parameter).getActualTypeArguments()[0]) : Stream.empty();
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
