package io.github.loftyspring;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * Changes the client before it is built: bean of an application that wants, say, one more
 * filter or header. Filters added here lie around the whole call, so they see
 * {@link LoftyException}s and one call for all its attempts. Ordered as usual in Spring;
 * the pipeline itself cannot be removed.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface LoftyClientCustomizer {

	/**
	 * Customizes the client.
	 * @param builder the client's builder, with base URL, connector, codecs and default
	 * headers set
	 */
	void customize(WebClient.Builder builder);

}
