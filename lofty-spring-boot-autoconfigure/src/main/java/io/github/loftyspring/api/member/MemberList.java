package io.github.loftyspring.api.member;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.loftyspring.api.MetadataListAnswer;
import io.github.loftyspring.api.PageMetadata;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * The answer that lists members. Its scroll id leads nowhere, as the list takes none.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MemberList(@JsonProperty("_metadata") @JsonAlias("get_metadata") @Nullable PageMetadata metadata,
		List<Member> members) implements MetadataListAnswer<Member> {

	MemberList {
		members = WireValues.list(members);
	}

	@Override
	public List<Member> items() {
		return this.members;
	}

}
