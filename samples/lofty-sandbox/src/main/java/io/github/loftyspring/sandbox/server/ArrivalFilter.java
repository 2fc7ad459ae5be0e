package io.github.loftyspring.sandbox.server;

import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts what arrives and dates the answer by the server's clock.
 */
final class ArrivalFilter extends OncePerRequestFilter {

	private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter
		.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private final RequestCounter counter;

	private final InstantSource clock;

	ArrivalFilter(RequestCounter counter, InstantSource clock) {
		this.counter = counter;
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.counter.count(request.getRequestURI());
		response.setHeader(HttpHeaders.DATE, HTTP_DATE.format(this.clock.instant()));
		chain.doFilter(request, response);
	}

}
