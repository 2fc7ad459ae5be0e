package io.github.loftyspring.ratelimit;

/**
 * An answer as the quota sees it.
 *
 * @param endpoint the endpoint that answered
 * @param throttled whether the server refused the request for its quota (429)
 * @param headers what the answer says about the quota
 * @param receivedAt when it came, local nanoseconds
 */
record Answer(Endpoint endpoint, boolean throttled, RateLimitHeaders headers, long receivedAt) {
}
