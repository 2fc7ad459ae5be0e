package io.github.loftyspring.samples.spa;

import java.util.Map;

import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Headers of every answer. The page runs the scripts of this server alone, none of them
 * inline, and is shown in no frame.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders implements WebFilter {

	private static final Map<String, String> ALL = Map.of("Content-Security-Policy",
			"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
					+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
			"X-Content-Type-Options", "nosniff", "Cross-Origin-Opener-Policy", "same-origin",
			// "no-referrer" would also take the origin away from the form that
			// disconnects.
			"Referrer-Policy", "same-origin");

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		HttpHeaders headers = exchange.getResponse().getHeaders();
		ALL.forEach(headers::set);
		if (exchange.getRequest().getPath().pathWithinApplication().value().startsWith("/api/")) {
			headers.setCacheControl("no-store");
		}
		return chain.filter(exchange);
	}

}
