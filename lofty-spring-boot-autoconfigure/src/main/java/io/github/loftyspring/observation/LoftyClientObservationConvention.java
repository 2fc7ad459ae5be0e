package io.github.loftyspring.observation;

import io.github.loftyspring.LoftyResponseException;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;

import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientRequestObservationContext;
import org.springframework.web.reactive.function.client.ClientRequestObservationConvention;
import org.springframework.web.reactive.function.client.DefaultClientRequestObservationConvention;

/**
 * Names the observation of a call {@code lofty.client.requests} and tags it with
 * {@code method}, {@code uri} (the template), {@code status}, {@code outcome},
 * {@code code} (Lofty's error code) and {@code exception}: a bounded number of values,
 * never an id or an account.
 *
 * @since 0.1.0
 */
public class LoftyClientObservationConvention extends DefaultClientRequestObservationConvention
		implements ClientRequestObservationConvention {

	/**
	 * The name of the observation.
	 */
	public static final String NAME = "lofty.client.requests";

	private static final String NONE = "none";

	/**
	 * Creates the convention.
	 */
	public LoftyClientObservationConvention() {
		super(NAME);
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(ClientRequestObservationContext context) {
		return KeyValues.of(method(context), uri(context), status(context), outcome(context), exception(context),
				code(context));
	}

	/**
	 * Returns Lofty's error code.
	 * @param context the observation's context
	 * @return the code, {@code none} for a call that succeeded or failed without one
	 */
	protected KeyValue code(ClientRequestObservationContext context) {
		String code = (context.getError() instanceof LoftyResponseException refused) ? refused.getCode() : null;
		return KeyValue.of("code", (code != null) ? code : NONE);
	}

	@Override
	protected KeyValue status(ClientRequestObservationContext context) {
		return (context.getError() instanceof LoftyResponseException refused)
				? KeyValue.of("status", String.valueOf(refused.getStatus().value())) : super.status(context);
	}

	@Override
	protected KeyValue outcome(ClientRequestObservationContext context) {
		return (context.getError() instanceof LoftyResponseException refused)
				? KeyValue.of("outcome", outcome(refused.getStatus())) : super.outcome(context);
	}

	private static String outcome(HttpStatusCode status) {
		if (status.is5xxServerError()) {
			return "SERVER_ERROR";
		}
		// A failure that came with HTTP 200 is the caller's, as its exception says.
		return status.is3xxRedirection() ? "REDIRECTION" : "CLIENT_ERROR";
	}

}
