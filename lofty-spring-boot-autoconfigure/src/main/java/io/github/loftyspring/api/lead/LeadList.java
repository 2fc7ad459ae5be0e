package io.github.loftyspring.api.lead;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.loftyspring.api.MetadataListAnswer;
import io.github.loftyspring.api.PageMetadata;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a list request. Lofty's contract calls the metadata {@code get_metadata},
 * its wire {@code _metadata}.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LeadList(@JsonProperty("_metadata") @JsonAlias("get_metadata") @Nullable PageMetadata metadata,
		List<Lead> leads) implements MetadataListAnswer<Lead> {

	LeadList {
		leads = WireValues.list(leads);
	}

	@Override
	public List<Lead> items() {
		return this.leads;
	}

}
