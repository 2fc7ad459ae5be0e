package io.github.loftyspring.sandbox.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

import io.github.loftyspring.sandbox.error.ErrorShape;
import io.github.loftyspring.sandbox.setting.Setting;
import io.github.loftyspring.sandbox.time.Pause;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Delays every request, and lets those go wrong for which a {@link Fault} waits.
 *
 * @since 0.1.0
 */
public final class FaultFilter extends OncePerRequestFilter {

	/**
	 * The request attribute that asks the container to close the connection.
	 */
	public static final String CLOSE_CONNECTION = FaultFilter.class.getName() + ".CLOSE_CONNECTION";

	private final FaultQueue faults;

	private final Setting<Latency> latency;

	private final Pause pause;

	/**
	 * Creates the filter.
	 * @param faults the faults that wait
	 * @param latency how long every answer takes
	 * @param pause makes requests wait
	 */
	public FaultFilter(FaultQueue faults, Setting<Latency> latency, Pause pause) {
		this.faults = faults;
		this.latency = latency;
		this.pause = pause;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/sandbox/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Fault fault = this.faults.next(request.getMethod(), request.getRequestURI());
		this.pause.of(this.latency.get().draw(ThreadLocalRandom.current()));
		if (fault == null) {
			chain.doFilter(request, response);
			return;
		}
		switch (fault.kind()) {
			case SLOW -> late(fault.delay(), request, response, chain);
			case MALFORMED_JSON -> half(fault, request, response, chain);
			case ANSWER -> replace(fault, request, response, chain);
			case CONNECTION_RESET -> lose(fault, request, response, chain);
		}
	}

	private void late(Duration delay, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		this.pause.of(delay);
		answer.copyBodyToResponse();
	}

	private void half(Fault fault, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		this.pause.of(fault.delay());
		byte[] body = answer.getContentAsByteArray();
		byte[] first = Arrays.copyOf(body, Math.max(body.length / 2, 1));
		if (body.length == 0) {
			first[0] = '{';
		}
		response.setContentLength(first.length);
		response.getOutputStream().write(first);
	}

	private void replace(Fault fault, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		handleBefore(fault, request, response, chain);
		fault.headers().forEach(response::setHeader);
		ErrorShape shape = fault.shape();
		shape.answer(fault.status(), fault.code(), fault.message(), request.getRequestURI()).write(response);
	}

	private void lose(Fault fault, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		handleBefore(fault, request, response, chain);
		request.setAttribute(CLOSE_CONNECTION, true);
	}

	private void handleBefore(Fault fault, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (fault.afterHandling()) {
			chain.doFilter(request, new ContentCachingResponseWrapper(response));
		}
		this.pause.of(fault.delay());
	}

}
