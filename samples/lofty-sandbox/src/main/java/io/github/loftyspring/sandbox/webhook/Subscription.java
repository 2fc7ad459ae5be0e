package io.github.loftyspring.sandbox.webhook;

/**
 * A subscription as the wire has it.
 *
 * @param subscribeId its id
 * @param teamId whose it is
 * @param listId what it is about
 * @param vendorId the application that subscribed
 * @param callbackUrl where notifications go
 * @param limit entries in a notification at most
 * @param permissionMode of whose leads it hears
 * @since 0.1.0
 */
public record Subscription(long subscribeId, long teamId, int listId, long vendorId, String callbackUrl, int limit,
		int permissionMode) {

}
