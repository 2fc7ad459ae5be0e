package io.github.loftyspring.sandbox.quota;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * How requests are limited.
 *
 * @param limit requests accepted from an application in a window
 * @param announcedLimit the limit the headers tell, other than {@code limit} after a
 * silent change
 * @param window length of a window
 * @param windowOffset how far windows start after the clock's multiples of their length
 * @param startAtFirstRequest whether windows start at the first request instead of at the
 * clock's multiples of their length
 * @param aiLimit requests accepted from an application in a window under
 * {@code /v2.0/ai/}
 * @param resetFormat what the reset header says
 * @param headers whether answers carry rate limit headers
 * @param retryAfter whether 429 answers carry {@code Retry-After}
 * @since 0.1.0
 */
public record QuotaSettings(int limit, int announcedLimit, Duration window, Duration windowOffset,
		boolean startAtFirstRequest, int aiLimit, ResetFormat resetFormat, boolean headers, boolean retryAfter) {

	/**
	 * Checks the settings.
	 */
	public QuotaSettings {
		Assert.isTrue(limit >= 0, "'limit' must not be negative");
		Assert.isTrue(aiLimit >= 0, "'aiLimit' must not be negative");
		Assert.isTrue(window.toMillis() > 0, "'window' must be at least a millisecond");
	}

	/**
	 * Returns the settings of an application in development: 100 requests in 60 seconds,
	 * 20 of them to the AI operations.
	 * @return the settings
	 */
	public static QuotaSettings development() {
		return new QuotaSettings(100, 100, Duration.ofSeconds(60), Duration.ZERO, false, 20, ResetFormat.EPOCH_SECONDS,
				true, false);
	}

	/**
	 * Returns a copy with another limit, told by the headers.
	 * @param limit requests in a window
	 * @return the copy
	 */
	public QuotaSettings withLimit(int limit) {
		return new QuotaSettings(limit, limit, this.window, this.windowOffset, this.startAtFirstRequest, this.aiLimit,
				this.resetFormat, this.headers, this.retryAfter);
	}

	/**
	 * Returns a copy with another limit of which the headers tell nothing.
	 * @param limit requests in a window
	 * @return the copy
	 */
	public QuotaSettings withSilentLimit(int limit) {
		return new QuotaSettings(limit, this.announcedLimit, this.window, this.windowOffset, this.startAtFirstRequest,
				this.aiLimit, this.resetFormat, this.headers, this.retryAfter);
	}

	/**
	 * Returns a copy with another window.
	 * @param window length of a window
	 * @return the copy
	 */
	public QuotaSettings withWindow(Duration window) {
		return new QuotaSettings(this.limit, this.announcedLimit, window, this.windowOffset, this.startAtFirstRequest,
				this.aiLimit, this.resetFormat, this.headers, this.retryAfter);
	}

	/**
	 * Returns a copy whose windows start at another moment.
	 * @param windowOffset how far after the clock's multiples of the length
	 * @return the copy
	 */
	public QuotaSettings withWindowOffset(Duration windowOffset) {
		return new QuotaSettings(this.limit, this.announcedLimit, this.window, windowOffset, this.startAtFirstRequest,
				this.aiLimit, this.resetFormat, this.headers, this.retryAfter);
	}

	/**
	 * Returns a copy whose windows start at the first request, or do not.
	 * @param startAtFirstRequest whether they do
	 * @return the copy
	 */
	public QuotaSettings withStartAtFirstRequest(boolean startAtFirstRequest) {
		return new QuotaSettings(this.limit, this.announcedLimit, this.window, this.windowOffset, startAtFirstRequest,
				this.aiLimit, this.resetFormat, this.headers, this.retryAfter);
	}

	/**
	 * Returns a copy with another limit for the AI operations.
	 * @param aiLimit requests in a window
	 * @return the copy
	 */
	public QuotaSettings withAiLimit(int aiLimit) {
		return new QuotaSettings(this.limit, this.announcedLimit, this.window, this.windowOffset,
				this.startAtFirstRequest, aiLimit, this.resetFormat, this.headers, this.retryAfter);
	}

	/**
	 * Returns a copy with another reset header.
	 * @param resetFormat what the header says
	 * @return the copy
	 */
	public QuotaSettings withResetFormat(ResetFormat resetFormat) {
		return new QuotaSettings(this.limit, this.announcedLimit, this.window, this.windowOffset,
				this.startAtFirstRequest, this.aiLimit, resetFormat, this.headers, this.retryAfter);
	}

	/**
	 * Returns a copy with or without rate limit headers.
	 * @param headers whether answers carry them
	 * @return the copy
	 */
	public QuotaSettings withHeaders(boolean headers) {
		return new QuotaSettings(this.limit, this.announcedLimit, this.window, this.windowOffset,
				this.startAtFirstRequest, this.aiLimit, this.resetFormat, headers, this.retryAfter);
	}

	/**
	 * Returns a copy with or without {@code Retry-After}.
	 * @param retryAfter whether 429 answers carry it
	 * @return the copy
	 */
	public QuotaSettings withRetryAfter(boolean retryAfter) {
		return new QuotaSettings(this.limit, this.announcedLimit, this.window, this.windowOffset,
				this.startAtFirstRequest, this.aiLimit, this.resetFormat, this.headers, retryAfter);
	}

}
