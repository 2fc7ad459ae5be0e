package io.github.loftyspring.samples.leadexport.file;

import io.github.loftyspring.api.lead.Lead;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object a line, with all that is known of a lead.
 */
final class JsonLinesFormat implements LeadFormat {

	private final JsonMapper mapper = JsonMapper.builder().annotationIntrospector(new ExportAnnotations()).build();

	@Override
	public String header() {
		return "";
	}

	@Override
	public void append(Lead lead, StringBuilder text) {
		text.append(this.mapper.writeValueAsString(lead)).append('\n');
	}

}
