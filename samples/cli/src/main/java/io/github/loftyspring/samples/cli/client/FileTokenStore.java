package io.github.loftyspring.samples.cli.client;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;

import io.github.loftyspring.auth.store.AuthorizationKey;
import io.github.loftyspring.auth.store.StoredTokens;
import io.github.loftyspring.auth.store.TokenPair;
import io.github.loftyspring.auth.store.TokenStore;
import io.github.loftyspring.auth.store.TokenStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the tokens of the one who uses the command line in a file, which any number of
 * commands may use at the same time.
 */
final class FileTokenStore implements TokenStore {

	private static final Random VERSIONS = new SecureRandom();

	private final LoginFile file;

	private final String baseUrl;

	private final String clientId;

	private final InstantSource clock;

	/**
	 * Creates the store.
	 * @param file where the tokens are
	 * @param baseUrl the service that they are for
	 * @param clientId the application that they were made with
	 * @param clock tells when leases end
	 */
	FileTokenStore(LoginFile file, String baseUrl, String clientId, InstantSource clock) {
		this.file = file;
		this.baseUrl = baseUrl;
		this.clientId = clientId;
		this.clock = clock;
	}

	@Override
	public @Nullable StoredTokens find(AuthorizationKey key) {
		Login login = login();
		return (login != null) ? new StoredTokens(login.version(), login.tokens()) : null;
	}

	@Override
	public void save(AuthorizationKey key, TokenPair tokens) {
		change(() -> {
			this.file.write(new Login(this.baseUrl, this.clientId, tokens, VERSIONS.nextLong(), null, Instant.EPOCH));
			return true;
		});
	}

	@Override
	public boolean delete(AuthorizationKey key) {
		return change(this.file::delete);
	}

	@Override
	public boolean lease(AuthorizationKey key, long version, String holder, Duration duration) {
		return change(() -> {
			Login login = login();
			Instant now = this.clock.instant();
			if (login == null || login.version() != version || now.isBefore(login.leasedUntil())) {
				return false;
			}
			this.file.write(login.leased(holder, now.plus(duration)));
			return true;
		});
	}

	@Override
	public void release(AuthorizationKey key, String holder) {
		change(() -> {
			Login login = login();
			if (login != null && holder.equals(login.holder())) {
				this.file.write(login.leased(null, Instant.EPOCH));
			}
			return true;
		});
	}

	@Override
	public @Nullable StoredTokens replace(AuthorizationKey key, long version, TokenPair tokens) {
		long changed = VERSIONS.nextLong();
		boolean replaced = change(() -> {
			Login login = login();
			if (login == null || login.version() != version) {
				return false;
			}
			this.file.write(login.withTokens(tokens, changed));
			return true;
		});
		return replaced ? new StoredTokens(changed, tokens) : null;
	}

	@Override
	public boolean delete(AuthorizationKey key, long version) {
		return change(() -> {
			Login login = login();
			return login != null && login.version() == version && this.file.delete();
		});
	}

	/** A sign-in to another service, or by another application, is not this one's. */
	private @Nullable Login login() {
		Login login = this.file.read();
		return (login != null && login.baseUrl().equals(this.baseUrl) && login.clientId().equals(this.clientId)) ? login
				: null;
	}

	private boolean change(LoginFile.Change<Boolean> change) {
		try {
			return this.file.locked(change);
		}
		catch (IOException ex) {
			throw new TokenStoreException(this.file.path() + " cannot be written: " + ex, ex);
		}
	}

}
