package io.github.loftyspring.samples.cli;

import java.time.Instant;
import java.util.List;

import io.github.loftyspring.samples.cli.output.Column;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the credential without a call.
 *
 * @param baseUrl the service
 * @param credential where the credential comes from, {@code null} without one
 * @param tokenEnds when the access token of the sign-in ends
 */
record AuthStatus(String baseUrl, @Nullable String credential, @Nullable Instant tokenEnds) {

	static final List<Column<AuthStatus>> COLUMNS = List.of(Column.whole("baseUrl", AuthStatus::baseUrl),
			Column.whole("credential", (status) -> (status.credential() != null) ? status.credential() : "none"),
			Column.whole("tokenEnds", AuthStatus::tokenEnds));

}
