package io.github.loftyspring.sandbox.ai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.loftyspring.sandbox.auth.Caller;
import io.github.loftyspring.sandbox.error.ApiException;
import io.github.loftyspring.sandbox.lead.Leads;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v2.0/ai}: takes orders and lists them, and analyses nothing.
 *
 * @since 0.1.0
 */
@RestController
@RequestMapping("/v2.0/ai")
public class AiController {

	private final Leads leads;

	private final Map<String, List<Map<String, Object>>> tasks = new ConcurrentHashMap<>();

	/**
	 * Creates the controller.
	 * @param leads the leads
	 */
	public AiController(Leads leads) {
		this.leads = leads;
	}

	@PostMapping("/lead-analysis")
	Map<String, Object> analyse(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestBody ObjectNode body) {
		JsonNode leadIds = body.path("leadIds");
		if (!leadIds.isArray() || leadIds.isEmpty()) {
			throw ApiException.invalidParameter();
		}
		List<Map<String, Object>> own = own(caller);
		synchronized (own) {
			Map<String, Object> task = Map.of("taskId", own.size() + 1, "leadIds", leadIds, "status", "PROCESSING");
			own.add(task);
			return success(task);
		}
	}

	@GetMapping("/lead-analysis")
	Map<String, Object> analyses(@RequestAttribute(Caller.ATTRIBUTE) Caller caller,
			@RequestParam(defaultValue = "1") int pageNum, @RequestParam(defaultValue = "10") int pageSize) {
		if (pageNum < 1 || pageSize < 1) {
			throw ApiException.invalidParameter();
		}
		List<Map<String, Object>> own = own(caller);
		List<Map<String, Object>> page = own.stream().skip((pageNum - 1L) * pageSize).limit(pageSize).toList();
		return success(Map.of("list", page, "total", own.size()));
	}

	@PostMapping("/call-summary/generate")
	Map<String, Object> summarise(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestBody ObjectNode body) {
		if (!body.path("callRecordId").isIntegralNumber() || !body.path("leadId").isIntegralNumber()) {
			throw ApiException.invalidParameter();
		}
		this.leads.require(caller.account(), body.path("leadId").asLong());
		return Map.of("message", "success");
	}

	private List<Map<String, Object>> own(Caller caller) {
		return this.tasks.computeIfAbsent(caller.account().name(), (name) -> new CopyOnWriteArrayList<>());
	}

	private static Map<String, Object> success(Object data) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("code", 0);
		answer.put("message", "success");
		answer.put("data", data);
		return answer;
	}

}
