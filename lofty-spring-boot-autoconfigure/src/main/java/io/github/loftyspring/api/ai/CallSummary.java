package io.github.loftyspring.api.ai;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * The summary of the recording of a call.
 *
 * @param id the summary's id
 * @param recordingId the recording's id
 * @param status how far Lofty is with it, {@code null} when it has not begun
 * @param userId the id of the user who called
 * @param text what was said
 * @param summary the summary
 * @param keywords what was named in the call, never {@code null}
 * @param score Lofty's mark for the call
 * @param comment Lofty's comment on the call
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CallSummary(@Nullable Long id, @Nullable Long recordingId, @Nullable CallSummaryStatus status,
		@Nullable Long userId, @Nullable String text, @Nullable String summary, List<CallKeyword> keywords,
		@Nullable Integer score, @Nullable String comment) {

	/**
	 * Creates a summary.
	 * @param id the summary's id
	 * @param recordingId the recording's id
	 * @param status how far Lofty is with it
	 * @param userId the id of the user who called
	 * @param text what was said
	 * @param summary the summary
	 * @param keywords what was named in the call
	 * @param score Lofty's mark for the call
	 * @param comment Lofty's comment on the call
	 */
	public CallSummary {
		keywords = WireValues.list(keywords);
	}

}
