package io.github.loftyspring.api.communication;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A kind of communication to look for.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record CommunicationType(String value) implements OpenValue<String> {

	/** Calls. */
	public static final CommunicationType CALL = new CommunicationType("CALL");

	/** Texts. */
	public static final CommunicationType TEXT = new CommunicationType("TEXT");

	/** E-mails. */
	public static final CommunicationType EMAIL = new CommunicationType("EMAIL");

	/** All of them. */
	public static final CommunicationType ALL = new CommunicationType("ALL");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public CommunicationType {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable CommunicationType read(@Nullable String value) {
		return WireValues.ifText(value, CommunicationType::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
