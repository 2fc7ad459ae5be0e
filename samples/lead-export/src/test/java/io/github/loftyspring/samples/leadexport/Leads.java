package io.github.loftyspring.samples.leadexport;

import io.github.loftyspring.api.lead.Lead;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leads for tests.
 */
public final class Leads {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private Leads() {
	}

	/**
	 * Returns a lead of which only the id is known.
	 */
	public static Lead withId(long id) {
		return of("{\"leadId\":%d}".formatted(id));
	}

	/**
	 * Returns a lead as Lofty sends it.
	 */
	public static Lead of(String json) {
		return MAPPER.readValue(json, Lead.class);
	}

}
