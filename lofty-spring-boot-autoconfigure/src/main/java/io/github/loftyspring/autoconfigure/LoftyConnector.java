package io.github.loftyspring.autoconfigure;

import org.springframework.http.client.reactive.ClientHttpConnector;

/**
 * The connection to Lofty, with its timeouts and TLS, for the API and the token endpoint.
 * A type of its own: a plain connector bean would become the application's.
 *
 * @param connector the connector
 */
record LoftyConnector(ClientHttpConnector connector) {
}
