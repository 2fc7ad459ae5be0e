package io.github.loftyspring.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Properties of the endpoint that receives Lofty's notifications.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("lofty.webhook")
public class LoftyWebhookProperties implements InitializingBean {

	private static final String SECRET = "lofty.webhook.secret";

	private static final Pattern SECRET_CHARACTERS = Pattern.compile("[A-Za-z0-9_-]*");

	private static final int SHORTEST_SECRET = 16;

	private static final String SECRET_FIX = "Set it to at least 16 characters of A-Z, a-z, 0-9, '_' and '-', "
			+ "such as the output of 'openssl rand -hex 24'.";

	private static final DataSize LARGEST_BODY = DataSize.ofMegabytes(64);

	/**
	 * Path on which Lofty's notifications arrive, below the application's context path.
	 * There is no endpoint when it is not set. The callback URL ends with the path, a
	 * slash and the secret.
	 */
	private @Nullable String path;

	/**
	 * Last segment of the callback URL, at least 16 characters of A-Z, a-z, 0-9, '_' and
	 * '-'. Several ones, separated by commas, are all accepted, so that it can be
	 * changed.
	 */
	private List<String> secret = new ArrayList<>();

	/**
	 * Largest body of a notification, up to 64MB.
	 */
	private DataSize maxBodySize = DataSize.ofMegabytes(1);

	/**
	 * How long an event is remembered, so that it is dropped when it comes again. Zero
	 * drops none.
	 */
	private Duration duplicateWindow = Duration.ofMinutes(10);

	/**
	 * Largest number of events that wait for listeners or are being handled. A
	 * notification for which there is no room is answered 503.
	 */
	private int queueCapacity = 1000;

	public @Nullable String getPath() {
		return this.path;
	}

	public void setPath(@Nullable String path) {
		this.path = path;
	}

	public List<String> getSecret() {
		return this.secret;
	}

	public void setSecret(List<String> secret) {
		this.secret = secret;
	}

	public DataSize getMaxBodySize() {
		return this.maxBodySize;
	}

	public void setMaxBodySize(DataSize maxBodySize) {
		this.maxBodySize = maxBodySize;
	}

	public Duration getDuplicateWindow() {
		return this.duplicateWindow;
	}

	public void setDuplicateWindow(Duration duplicateWindow) {
		this.duplicateWindow = duplicateWindow;
	}

	public int getQueueCapacity() {
		return this.queueCapacity;
	}

	public void setQueueCapacity(int queueCapacity) {
		this.queueCapacity = queueCapacity;
	}

	@Override
	public void afterPropertiesSet() {
		String where = requiredPath();
		PlainPath.check("lofty.webhook.path", where, "/lofty/webhook");
		if (where.endsWith("/")) {
			throw new InvalidLoftyPropertyException("lofty.webhook.path", "it ends with a slash",
					"Write it without, such as /lofty/webhook; a slash and the secret follow it.");
		}
		secret();
		if (this.maxBodySize.toBytes() < 1 || this.maxBodySize.compareTo(LARGEST_BODY) > 0) {
			throw new InvalidLoftyPropertyException("lofty.webhook.max-body-size", "it is " + this.maxBodySize,
					"Set it to more than 0B and at most 64MB, such as 1MB.");
		}
		if (this.duplicateWindow.isNegative()) {
			throw new InvalidLoftyPropertyException("lofty.webhook.duplicate-window",
					"it is negative: " + this.duplicateWindow.toMillis() + "ms",
					"Set it to how long duplicates are dropped, such as 10m, or to 0s to drop none.");
		}
		if (this.queueCapacity < 1) {
			throw new InvalidLoftyPropertyException("lofty.webhook.queue-capacity", "it is " + this.queueCapacity,
					"Set it to at least 1.");
		}
	}

	private void secret() {
		if (this.secret.isEmpty()) {
			throw new InvalidLoftyPropertyException(SECRET,
					"it is not set, and whoever knows the path could send notifications (lofty.webhook.path)",
					SECRET_FIX);
		}
		for (String value : this.secret) {
			if (!SECRET_CHARACTERS.matcher(value).matches()) {
				throw new InvalidLoftyPropertyException(SECRET, "it has other characters than a secret may have",
						SECRET_FIX);
			}
			if (value.length() < SHORTEST_SECRET) {
				throw new InvalidLoftyPropertyException(SECRET, (this.secret.size() > 1)
						? "one of them is shorter than 16 characters" : "it is shorter than 16 characters", SECRET_FIX);
			}
		}
	}

	String requiredPath() {
		return (this.path != null) ? this.path : "";
	}

}
