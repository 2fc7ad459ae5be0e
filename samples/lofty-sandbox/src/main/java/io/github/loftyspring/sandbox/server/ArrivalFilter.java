package io.github.loftyspring.sandbox.server;

import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

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
		response.setHeader(HttpHeaders.DATE,
				DateTimeFormatter.RFC_1123_DATE_TIME.format(this.clock.instant().atOffset(ZoneOffset.UTC)));
		chain.doFilter(request, response);
	}

}
