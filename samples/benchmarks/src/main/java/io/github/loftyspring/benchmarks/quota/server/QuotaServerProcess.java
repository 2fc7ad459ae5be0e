package io.github.loftyspring.benchmarks.quota.server;

import java.io.IOException;
import java.util.Objects;

import io.github.loftyspring.benchmarks.ChildJvm;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * The running {@link QuotaServer}.
 */
public final class QuotaServerProcess implements AutoCloseable {

	private final ChildJvm process;

	private final String url;

	private final WebClient client;

	private QuotaServerProcess(ChildJvm process, String url) {
		this.process = process;
		this.url = url;
		this.client = WebClient.create(url);
	}

	/**
	 * Starts the server.
	 * @return the server
	 * @throws IOException if it does not start
	 */
	public static QuotaServerProcess start() throws IOException {
		ChildJvm process = ChildJvm.start(System.getProperty("java.class.path"), QuotaServer.class);
		return new QuotaServerProcess(process, "http://localhost:" + process.line());
	}

	/**
	 * Opens a quota. Foreign requests begin with the first measured window.
	 * @param rules what it grants
	 * @return the quota
	 */
	public OpenedQuota open(QuotaRules rules) {
		return Objects.requireNonNull(
				this.client.post().uri("/quotas").bodyValue(rules).retrieve().bodyToMono(OpenedQuota.class).block());
	}

	/**
	 * Returns the address of the call that a quota counts.
	 * @param quota the quota
	 * @return an absolute URL
	 */
	public String callUrl(OpenedQuota quota) {
		return this.url + "/quotas/" + quota.id() + "/calls";
	}

	/**
	 * Returns what has been counted.
	 * @param quota the quota
	 * @return the report
	 */
	public QuotaReport report(OpenedQuota quota) {
		return Objects.requireNonNull(
				this.client.get().uri("/quotas/{id}", quota.id()).retrieve().bodyToMono(QuotaReport.class).block());
	}

	@Override
	public void close() {
		this.process.close();
	}

}
