package io.github.loftyspring.api.contract;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.PageCursor;
import io.github.loftyspring.api.RequestBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Makes arguments for any operation from the types and names of its parameters: as few as
 * it takes, or all there are, down to the last field of a request.
 */
enum SampleArguments {

	/**
	 * What is required.
	 */
	FEWEST,

	/**
	 * What is required and what may be left out.
	 */
	ALL;

	private static final long ID = 563172647619608L;

	private static final ZonedDateTime TIME = ZonedDateTime.of(2026, 3, 4, 15, 30, 0, 0, ZoneOffset.UTC);

	private static final String TEXT = "text";

	/** Names of times that must be later than others. */
	private static final Pattern END = Pattern.compile("\\bend");

	/** Fields that stand for one another: not both may be set. */
	private static final Set<String> ALTERNATIVES = Set.of("SupplementRoutingRuleUpdate.assigneeGroupId");

	/** Texts that mean something, by a part of the name in lower case. */
	private static final Map<String, String> TEXTS = Map.of("email", "ada@example.com", "account", "ada@example.com",
			"url", "https://hooks.example.com/lofty", "phone", "+15550100", "timezone", "America/Chicago");

	private static final Map<Class<?>, Object> VALUES = Map.ofEntries(Map.entry(Long.class, ID),
			Map.entry(Integer.class, 1), Map.entry(Double.class, 1.5), Map.entry(Boolean.class, true),
			Map.entry(BigDecimal.class, new BigDecimal("250000")), Map.entry(Number.class, 1),
			Map.entry(Object.class, TEXT), Map.entry(ZoneId.class, ZoneId.of("America/Chicago")));

	private static final Map<Class<?>, Object> TIMES = times(TIME);

	private static final Map<Class<?>, Object> ENDS = times(TIME.plusHours(1));

	private static Map<Class<?>, Object> times(ZonedDateTime time) {
		return Map.of(Instant.class, time.toInstant(), LocalDate.class, time.toLocalDate(), LocalTime.class,
				time.toLocalTime(), OffsetDateTime.class, time.toOffsetDateTime(), ZonedDateTime.class, time);
	}

	@Nullable Object[] of(Executable executable) {
		return Arrays.stream(executable.getParameters())
			.map((parameter) -> (this == FEWEST && isOptional(parameter)) ? null
					: value(name(executable, parameter), parameter.getParameterizedType()))
			.toArray();
	}

	/**
	 * A method that sets a field has its name, whatever its parameter is called.
	 */
	private static String name(Executable executable, Parameter parameter) {
		boolean setter = executable instanceof Method && executable.getParameterCount() == 1;
		return setter ? parameter.getName() + " " + executable.getName() : parameter.getName();
	}

	private static boolean isOptional(Parameter parameter) {
		return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	private Object value(String name, Type type) {
		if (type instanceof WildcardType wildcard) {
			Type[] lower = wildcard.getLowerBounds();
			return value(name, (lower.length > 0) ? lower[0] : wildcard.getUpperBounds()[0]);
		}
		if (type instanceof ParameterizedType generic) {
			return generic(name, (Class<?>) generic.getRawType(), generic.getActualTypeArguments());
		}
		if (!(type instanceof Class<?> raw)) {
			throw new IllegalStateException("No value is known for %s %s".formatted(type, name));
		}
		if (raw.isArray()) {
			Object array = Array.newInstance(raw.getComponentType(), 1);
			Array.set(array, 0, value(name, raw.getComponentType()));
			return array;
		}
		Object time = (END.matcher(name).find() ? ENDS : TIMES).get(raw);
		Object value = (time != null) ? time : VALUES.get(ClassUtils.resolvePrimitiveIfNecessary(raw));
		return (value != null) ? value : object(name, raw);
	}

	private Object generic(String name, Class<?> raw, Type[] arguments) {
		if (raw == Consumer.class) {
			return (Consumer<Object>) this::fill;
		}
		if (raw == Map.class) {
			return Map.of(TEXT, value(name, arguments[1]));
		}
		return collection(raw, value(name, arguments[0]));
	}

	private static Collection<Object> collection(Class<?> raw, Object element) {
		return (raw == Set.class) ? Set.of(element) : List.of(element);
	}

	private Object object(String name, Class<?> type) {
		if (type == String.class) {
			return text(name.toLowerCase(Locale.ROOT));
		}
		if (JsonNode.class.isAssignableFrom(type)) {
			return JsonMapper.shared().createObjectNode().put(TEXT, TEXT);
		}
		if (type.isEnum()) {
			return type.getEnumConstants()[0];
		}
		if (OpenValue.class.isAssignableFrom(type)) {
			return constant(type);
		}
		if (ListQuery.class.isAssignableFrom(type)) {
			return query(type);
		}
		return RequestBody.class.isAssignableFrom(type) ? built(type) : constructed(type);
	}

	private static String text(String name) {
		return TEXTS.entrySet()
			.stream()
			.filter((text) -> name.contains(text.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(TEXT);
	}

	private static Object constant(Class<?> type) {
		return Arrays.stream(type.getFields())
			.filter((field) -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
			.map((field) -> ReflectionUtils.getField(field, null))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(type + " has no constant"));
	}

	private Object query(Class<?> type) {
		try {
			Constructor<?> constructor = type.getDeclaredConstructor();
			ReflectionUtils.makeAccessible(constructor);
			Object query = constructor.newInstance();
			if (this == ALL) {
				invoke(query, START_AT, new PageCursor(TEXT, 1L, "1"));
			}
			fill(query);
			return completed(type, () -> {
				invoke(query, CHECK);
				return query;
			});
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("No query can be made: " + type, ex);
		}
	}

	private Object built(Class<?> type) {
		Method factory = Arrays.stream(type.getMethods())
			.filter((method) -> Modifier.isStatic(method.getModifiers()) && method.getName().equals("builder"))
			.min(Comparator.comparingInt(Method::getParameterCount))
			.orElseThrow(() -> new IllegalStateException(type + " has no builder"));
		Object builder = Objects.requireNonNull(invoke(null, factory, of(factory)));
		fill(builder);
		Method build = ReflectionUtils.findMethod(builder.getClass(), "build");
		if (build == null) {
			throw new IllegalStateException(builder.getClass() + " builds nothing");
		}
		return completed(type, () -> invoke(builder, build));
	}

	/**
	 * What wants one of several fields that may each be left out has all.
	 */
	private Object completed(Class<?> type, Supplier<@Nullable Object> completion) {
		try {
			return Objects.requireNonNull(completion.get());
		}
		catch (IllegalStateException ex) {
			if (this == FEWEST && ex.getCause() instanceof IllegalArgumentException) {
				return ALL.value("", type);
			}
			throw ex;
		}
	}

	private Object constructed(Class<?> type) {
		Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
			.max(Comparator.comparingInt(Constructor::getParameterCount))
			.orElseThrow(() -> new IllegalStateException(type + " has no constructor"));
		ReflectionUtils.makeAccessible(constructor);
		try {
			return constructor.newInstance(of(constructor));
		}
		catch (InvocationTargetException ex) {
			throw refused(constructor, ex.getTargetException());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Sets all fields that a builder or query offers, each by the method named like it.
	 */
	private void fill(Object target) {
		if (this == ALL) {
			Arrays.stream(target.getClass().getMethods())
				.filter((method) -> isSetter(method, target.getClass()))
				.filter((method) -> !ALTERNATIVES.contains(alternative(target.getClass(), method)))
				.map(SampleArguments::declared)
				.distinct()
				.sorted(Comparator.comparing(Method::toGenericString))
				.forEach((method) -> invoke(target, method, of(method)));
		}
	}

	private static String alternative(Class<?> builder, Method method) {
		Class<?> built = builder.getEnclosingClass();
		return ((built != null) ? built : builder).getSimpleName() + "." + method.getName();
	}

	private static boolean isSetter(Method method, Class<?> type) {
		return !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() > 0
				&& method.getDeclaringClass() != Object.class && method.getReturnType().isAssignableFrom(type)
				&& !method.getName().equals("cursor");
	}

	/**
	 * A public class has methods of its own for those it inherits from a class that is
	 * not; the types of their parameters are known there only.
	 */
	private static Method declared(Method method) {
		return Stream.<Class<?>>iterate(method.getDeclaringClass(), Objects::nonNull, Class::getSuperclass)
			.flatMap((type) -> Arrays.stream(type.getDeclaredMethods()))
			.filter((candidate) -> !candidate.isBridge() && candidate.getName().equals(method.getName())
					&& Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes()))
			.findFirst()
			.orElse(method);
	}

	private static @Nullable Object invoke(@Nullable Object target, Method method, @Nullable Object... arguments) {
		ReflectionUtils.makeAccessible(method);
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw refused(method, ex.getTargetException());
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static IllegalStateException refused(Executable executable, Throwable cause) {
		return new IllegalStateException(
				"%s.%s: %s".formatted(executable.getDeclaringClass().getName(), executable.getName(), cause), cause);
	}

	private static final Method START_AT = method("startAt", PageCursor.class);

	private static final Method CHECK = method("check");

	private static Method method(String name, Class<?>... parameters) {
		return Objects.requireNonNull(ReflectionUtils.findMethod(ListQuery.class, name, parameters));
	}

}
