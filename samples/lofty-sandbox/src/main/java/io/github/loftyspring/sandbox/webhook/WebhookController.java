package io.github.loftyspring.sandbox.webhook;

import java.util.List;

import io.github.loftyspring.sandbox.auth.Caller;
import io.github.loftyspring.sandbox.error.ApiException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v1.0/webhook} and {@code /v1.0/webhooks}.
 *
 * @since 0.1.0
 */
@RestController
public class WebhookController {

	private static final int TYPES = 12;

	private static final int DEFAULT_LIMIT = 100;

	private static final int MAX_LIMIT = 5000;

	private static final int MAX_SUBSCRIPTIONS = 100;

	private static final long VENDOR_ID = 1001;

	private final Webhooks webhooks;

	/**
	 * Creates the controller.
	 * @param webhooks the subscriptions
	 */
	public WebhookController(Webhooks webhooks) {
		this.webhooks = webhooks;
	}

	@PostMapping("/v1.0/webhook")
	Subscription add(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestBody ObjectNode body) {
		Integer listId = number(body, "listId", null);
		if (listId == null || listId < 1 || listId > TYPES) {
			throw ApiException.named(400, "WEBHOOK_TYPE_ERROR");
		}
		String callbackUrl = body.path("callbackUrl").asString("");
		if (CallbackUrl.parse(callbackUrl).isEmpty()) {
			throw ApiException.named(400, "WEBHOOK_CALLBACK_URL_INVALID");
		}
		Integer limit = number(body, "limit", DEFAULT_LIMIT);
		Integer permissionMode = number(body, "permissionMode", 0);
		if (limit == null || limit < 1 || limit > MAX_LIMIT || permissionMode == null || permissionMode < 0
				|| permissionMode > 1) {
			throw ApiException.invalidParameter();
		}
		long teamId = caller.account().memberId();
		synchronized (this.webhooks) {
			if (this.webhooks.of(teamId).size() >= MAX_SUBSCRIPTIONS) {
				throw ApiException.named(400, "WEBHOOK_EXCEED_LIMIT");
			}
			return this.webhooks.add(teamId, listId, VENDOR_ID, callbackUrl, limit, permissionMode);
		}
	}

	@GetMapping("/v1.0/webhooks")
	List<Subscription> list(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
		return this.webhooks.of(caller.account().memberId());
	}

	@DeleteMapping("/v1.0/webhook/{subscribeId}")
	void delete(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable long subscribeId) {
		Subscription subscription = this.webhooks.find(subscribeId)
			.orElseThrow(() -> ApiException.named(400, "WEBHOOK_DELETE_NOT_EXIST"));
		if (subscription.teamId() != caller.account().memberId()) {
			throw ApiException.named(400, "WEBHOOK_DELETE_NO_AUTHORITY");
		}
		this.webhooks.remove(subscribeId);
	}

	private static @Nullable Integer number(ObjectNode body, String field, @Nullable Integer absent) {
		JsonNode value = body.path(field);
		if (value.isMissingNode() || value.isNull()) {
			return absent;
		}
		if (!value.isIntegralNumber()) {
			throw ApiException.problem(400, "Failed to read request");
		}
		return value.canConvertToInt() ? value.asInt() : null;
	}

}
