package io.github.loftyspring.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Shows what to add to the configuration.
 */
final class MissingLoftyCredentialsFailureAnalyzer extends AbstractFailureAnalyzer<MissingLoftyCredentialsException> {

	private static final String ACTION = """
			Add one of these to application.yml, with the values in the environment:

			    lofty:
			      api-key: ${LOFTY_API_KEY}            # a script or service of your own

			    lofty:
			      oauth2:                              # a registered application
			        client-id: ${LOFTY_CLIENT_ID}
			        client-secret: ${LOFTY_CLIENT_SECRET}
			        customer-key: ${LOFTY_CUSTOMER_KEY}

			For accounts that live in your own database define a LoftyAccountResolver bean.""";

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MissingLoftyCredentialsException cause) {
		return new FailureAnalysis("The Lofty client is used, but no Lofty account is configured.", ACTION, cause);
	}

}
