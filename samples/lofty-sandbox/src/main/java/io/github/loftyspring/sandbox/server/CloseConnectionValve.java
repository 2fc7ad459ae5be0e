package io.github.loftyspring.sandbox.server;

import java.io.IOException;

import io.github.loftyspring.sandbox.fault.FaultFilter;
import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Closes the connection of a request whose answer is to be lost.
 */
final class CloseConnectionValve extends ValveBase {

	CloseConnectionValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		getNext().invoke(request, response);
		if (request.getAttribute(FaultFilter.CLOSE_CONNECTION) != null) {
			response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
			response.setSuspended(true);
		}
	}

}
