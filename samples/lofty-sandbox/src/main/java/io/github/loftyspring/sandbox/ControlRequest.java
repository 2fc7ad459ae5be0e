package io.github.loftyspring.sandbox;

import java.time.Duration;
import java.util.Set;

import io.github.loftyspring.sandbox.auth.TokenAnswerOddity;
import io.github.loftyspring.sandbox.quota.ResetFormat;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /sandbox/settings}: what is absent stays as it is. Durations
 * are written as ISO 8601 has them, {@code PT10S}.
 */
record ControlRequest(@Nullable Integer limit, @Nullable Integer silentLimit, @Nullable Integer aiLimit,
		@Nullable Duration window, @Nullable Duration windowOffset, @Nullable Boolean windowsStartAtFirstRequest,
		@Nullable ResetFormat resetFormat, @Nullable Boolean rateLimitHeaders, @Nullable Boolean retryAfter,
		@Nullable Duration clockOffset, @Nullable Duration advanceClock, @Nullable Duration latencyMin,
		@Nullable Duration latencyMax, @Nullable Duration tokenLife, @Nullable Boolean reuseTokens,
		@Nullable Set<TokenAnswerOddity> tokenAnswer, @Nullable String redirectUri,
		@Nullable Duration webhookRetryPause) {

	void applyTo(SandboxControl control) {
		quota(control);
		time(control);
		tokens(control);
		webhooks(control);
	}

	private void quota(SandboxControl control) {
		if (this.limit != null) {
			control.limit(this.limit);
		}
		if (this.silentLimit != null) {
			control.silentLimit(this.silentLimit);
		}
		if (this.aiLimit != null) {
			control.aiLimit(this.aiLimit);
		}
		if (this.window != null) {
			control.window(this.window);
		}
		if (this.windowOffset != null) {
			control.windowOffset(this.windowOffset);
		}
		if (this.windowsStartAtFirstRequest != null) {
			control.windowsStartAtFirstRequest(this.windowsStartAtFirstRequest);
		}
		if (this.resetFormat != null) {
			control.resetFormat(this.resetFormat);
		}
		if (this.rateLimitHeaders != null) {
			control.rateLimitHeaders(this.rateLimitHeaders);
		}
		if (this.retryAfter != null) {
			control.retryAfter(this.retryAfter);
		}
	}

	private void time(SandboxControl control) {
		if (this.clockOffset != null) {
			control.clockOffset(this.clockOffset);
		}
		if (this.advanceClock != null) {
			control.advanceClock(this.advanceClock);
		}
		Duration min = (this.latencyMin != null) ? this.latencyMin : Duration.ZERO;
		if (this.latencyMax != null) {
			control.latency(min, this.latencyMax);
		}
		else if (this.latencyMin != null) {
			control.latency(min);
		}
	}

	private void tokens(SandboxControl control) {
		if (this.tokenLife != null) {
			control.tokenLife(this.tokenLife);
		}
		if (this.reuseTokens != null) {
			control.reuseTokens(this.reuseTokens);
		}
		if (this.tokenAnswer != null) {
			control.tokenAnswer(this.tokenAnswer.toArray(TokenAnswerOddity[]::new));
		}
		if (this.redirectUri != null) {
			control.redirectUri(this.redirectUri);
		}
	}

	private void webhooks(SandboxControl control) {
		if (this.webhookRetryPause != null) {
			control.webhookRetryPause(this.webhookRetryPause);
		}
	}

}
