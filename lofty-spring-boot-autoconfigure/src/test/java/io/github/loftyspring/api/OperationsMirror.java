package io.github.loftyspring.api;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that blocking operations are the reactive ones, method by method.
 */
public final class OperationsMirror {

	private OperationsMirror() {
	}

	public static void check(Class<?> reactive, Class<?> blocking) {
		assertThat(signatures(blocking, OperationsMirror::blocking)).isNotEmpty()
			.isEqualTo(signatures(reactive, OperationsMirror::reactive));
	}

	private static Set<String> signatures(Class<?> type, Function<Type, String> returned) {
		return Arrays.stream(type.getMethods())
			.filter((method) -> !Modifier.isStatic(method.getModifiers()))
			.map((method) -> signature(method, returned.apply(method.getGenericReturnType())))
			.collect(Collectors.toCollection(java.util.TreeSet::new));
	}

	private static String signature(Method method, String returned) {
		return returned + " " + method.getName() + Arrays.toString(method.getGenericParameterTypes());
	}

	private static String reactive(Type type) {
		ParameterizedType publisher = (ParameterizedType) type;
		String element = publisher.getActualTypeArguments()[0].getTypeName();
		assertThat(publisher.getRawType()).isIn(Mono.class, Flux.class);
		return (publisher.getRawType() == Flux.class) ? "many " + element : "one " + element;
	}

	private static String blocking(Type type) {
		if (type instanceof ParameterizedType stream && stream.getRawType() == Stream.class) {
			return "many " + stream.getActualTypeArguments()[0].getTypeName();
		}
		if (type == void.class) {
			return "one " + Void.class.getName();
		}
		return "one " + ((type instanceof Class<?> single) ? ClassUtils.resolvePrimitiveIfNecessary(single).getName()
				: type.getTypeName());
	}

}
