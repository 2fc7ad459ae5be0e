package io.github.loftyspring.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import org.springframework.util.Assert;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Makes the calls of all operations: holds one proxy for each HTTP interface and gives
 * every call the Reactor context that selects its account. Instances are immutable, and
 * those derived from one another share their proxies, so that one more account costs one
 * small object.
 *
 * @since 0.1.0
 */
public final class ApiCalls {

	private final Supplier<HttpServiceProxyFactory> factory;

	private final Map<Class<?>, Object> proxies;

	private final UnaryOperator<Context> context;

	private final UnaryOperator<Throwable> errors;

	private ApiCalls(Supplier<HttpServiceProxyFactory> factory, Map<Class<?>, Object> proxies,
			UnaryOperator<Context> context, UnaryOperator<Throwable> errors) {
		this.factory = factory;
		this.proxies = proxies;
		this.context = context;
		this.errors = errors;
	}

	/**
	 * Creates calls that leave context and errors as they are.
	 * @param factory asked once, by the first call, for what builds the proxies of the
	 * HTTP interfaces; its adapter must be reactive
	 * @return the calls
	 */
	public static ApiCalls of(Supplier<HttpServiceProxyFactory.Builder> factory) {
		Assert.notNull(factory, "'factory' must not be null");
		return new ApiCalls(SingletonSupplier.of(() -> complete(factory.get())), new ConcurrentHashMap<>(),
				UnaryOperator.identity(), UnaryOperator.identity());
	}

	private static HttpServiceProxyFactory complete(HttpServiceProxyFactory.Builder factory) {
		return factory.customArgumentResolver(new ListQueryArgumentResolver())
			.conversionService(WireConversions.SERVICE)
			.build();
	}

	/**
	 * Returns calls that change the Reactor context of each call, after the changes these
	 * calls make already.
	 * @param context changes the context
	 * @return the derived calls
	 */
	public ApiCalls withContext(UnaryOperator<Context> context) {
		Assert.notNull(context, "'context' must not be null");
		UnaryOperator<Context> before = this.context;
		return new ApiCalls(this.factory, this.proxies, (current) -> context.apply(before.apply(current)), this.errors);
	}

	/**
	 * Returns calls that translate the errors of each call, after the translation these
	 * calls make already. Among them are {@link UnexpectedAnswerException} and what the
	 * client's decoders throw.
	 * @param errors translates an error, or returns it as it is
	 * @return the derived calls
	 */
	public ApiCalls withErrors(UnaryOperator<Throwable> errors) {
		Assert.notNull(errors, "'errors' must not be null");
		UnaryOperator<Throwable> before = this.errors;
		return new ApiCalls(this.factory, this.proxies, this.context, (error) -> errors.apply(before.apply(error)));
	}

	/**
	 * Returns the proxy of an HTTP interface, always the same one. It is created when it
	 * is asked for first.
	 * @param <A> the type of the interface
	 * @param type the interface
	 * @return its proxy
	 */
	public <A> A api(Class<A> type) {
		Object proxy = this.proxies.get(type);
		return type.cast((proxy != null) ? proxy
				: this.proxies.computeIfAbsent(type, (api) -> this.factory.get().createClient(api)));
	}

	/**
	 * Makes a call whose answer may be empty.
	 * @param <T> the type of the answer
	 * @param call the call
	 * @return the call with the context and errors of these calls
	 */
	public <T> Mono<T> mono(Mono<T> call) {
		return call.onErrorMap(this.errors).contextWrite(this.context::apply);
	}

	/**
	 * Makes a call whose answer must not be empty.
	 * @param <T> the type of the answer
	 * @param call the call
	 * @return the call with the context and errors of these calls, failing with
	 * {@link UnexpectedAnswerException} when the answer is empty
	 */
	public <T> Mono<T> required(Mono<T> call) {
		return mono(call.switchIfEmpty(UnexpectedAnswerException.whenEmpty()));
	}

	/**
	 * Makes a series of calls.
	 * @param <T> the type of the answers' items
	 * @param calls the calls
	 * @return the calls with the context and errors of these calls
	 */
	public <T> Flux<T> flux(Flux<T> calls) {
		return calls.onErrorMap(this.errors).contextWrite(this.context::apply);
	}

	/**
	 * Reads a page of a list.
	 * @param <Q> the type of the query
	 * @param <T> the type of the items
	 * @param query makes a query for all items
	 * @param conditions sets the conditions of the query
	 * @param call reads what the query asks for
	 * @return the page
	 * @throws IllegalArgumentException if a condition cannot be right
	 */
	public <Q extends ListQuery<Q, T>, T> Mono<Page<T>> page(Supplier<Q> query, Consumer<Q> conditions,
			Function<Q, ? extends Mono<? extends ListAnswer<T>>> call) {
		Q request = ListQuery.of(query, conditions);
		return required(page(request, call));
	}

	/**
	 * Reads a list, page by page, from where the query starts to the end. A page is
	 * requested when an item of it is. An item that comes again on the next page, as
	 * happens when the list changes meanwhile, is left out there.
	 * @param <Q> the type of the query
	 * @param <T> the type of the items
	 * @param query makes a query for all items
	 * @param conditions sets the conditions of the query
	 * @param call reads what the query asks for
	 * @return the items
	 * @throws IllegalArgumentException if a condition cannot be right
	 */
	public <Q extends ListQuery<Q, T>, T> Flux<T> pages(Supplier<Q> query, Consumer<Q> conditions,
			Function<Q, ? extends Mono<? extends ListAnswer<T>>> call) {
		Q first = ListQuery.of(query, conditions);
		return flux(Pager.of((cursor) -> page(first.at(cursor, query), call), first.id()).flux());
	}

	private static <Q extends ListQuery<Q, T>, T> Mono<Page<T>> page(Q request,
			Function<Q, ? extends Mono<? extends ListAnswer<T>>> call) {
		return call.apply(request).map(request::page);
	}

}
