package io.github.loftyspring.autoconfigure;

import java.util.regex.Pattern;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;

/**
 * Keeps the secret out of the URL that Spring writes into the span of each request.
 */
final class SecretRedactingObservationFilter implements ObservationFilter {

	private static final String URL = "http.url";

	private final Pattern secret;

	/**
	 * Creates a filter.
	 * @param path the path that the secret follows
	 */
	SecretRedactingObservationFilter(String path) {
		this.secret = Pattern.compile("(?<=" + Pattern.quote(path + "/") + ")[^/?#]+");
	}

	@Override
	public Observation.Context map(Observation.Context context) {
		KeyValue url = context.getHighCardinalityKeyValue(URL);
		if (url != null && this.secret.matcher(url.getValue()).find()) {
			context.addHighCardinalityKeyValue(
					KeyValue.of(URL, this.secret.matcher(url.getValue()).replaceAll("{secret}")));
		}
		return context;
	}

}
