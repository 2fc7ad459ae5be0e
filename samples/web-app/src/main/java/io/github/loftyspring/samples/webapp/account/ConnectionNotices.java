package io.github.loftyspring.samples.webapp.account;

import io.github.loftyspring.auth.LoftyAuthorizationEvent;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Tells the user on the next page that an account was connected or disconnected. The
 * events are published by the user's own request, before it is redirected.
 */
@Component
class ConnectionNotices {

	private static final String NOTICE = "notice";

	// Where the dispatcher servlet, which these requests do not reach, looks for them.
	private final FlashMapManager flashMaps = new SessionFlashMapManager();

	@EventListener
	void connected(LoftyAuthorizationEvent.Connected event) {
		tell("Your Lofty account is connected.");
	}

	@EventListener
	void disconnected(LoftyAuthorizationEvent.Disconnected event) {
		tell("Your Lofty account is disconnected.");
	}

	private void tell(String text) {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
				&& current.getResponse() != null) {
			FlashMap flash = new FlashMap();
			flash.put(NOTICE, text);
			this.flashMaps.saveOutputFlashMap(flash, current.getRequest(), current.getResponse());
		}
	}

}
