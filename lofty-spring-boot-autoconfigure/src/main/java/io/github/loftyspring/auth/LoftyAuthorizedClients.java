package io.github.loftyspring.auth;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Holds the authorized client of each account, and with it registrations and token
 * clients of Spring Security, none of which is meant to be a bean of its own: an
 * application's own ones would back off.
 * <p>
 * An access token is fetched at an account's first call, by one token request however
 * many calls wait for it. From about 80 % of its life on its use starts a renewal in the
 * background, so an idle application makes no token requests; while the token lives a
 * failed renewal is only tried again. Nothing blocks a thread, except an application's
 * {@link LoftyAccountResolver} a thread meant for that.
 *
 * @since 0.1.0
 */
public final class LoftyAuthorizedClients implements AutoCloseable {

	private final Accounts accounts;

	private final @Nullable UserHeaders users;

	/**
	 * Creates the holder; nothing is sent yet.
	 * @param accounts credentials of the configured accounts by name
	 * @param resolvers asked in this order for accounts that are not configured
	 * @param settings how access tokens are fetched
	 * @param tokenWebClient sends token requests; timeouts and TLS are its business, and
	 * it must not follow redirects
	 * @throws IllegalArgumentException if the credentials do not fit the settings
	 */
	public LoftyAuthorizedClients(Map<String, LoftyCredentials> accounts, List<LoftyAccountResolver> resolvers,
			OAuth2Settings settings, WebClient tokenWebClient) {
		this(accounts, resolvers, settings, tokenWebClient, InstantSource.system(),
				() -> ThreadLocalRandom.current().nextDouble());
	}

	/**
	 * Creates the holder with another clock and other chance.
	 * @param accounts credentials of the configured accounts by name
	 * @param resolvers asked in this order for accounts that are not configured
	 * @param settings how access tokens are fetched
	 * @param tokenWebClient sends token requests; timeouts and TLS are its business, and
	 * it must not follow redirects
	 * @param clock tells when tokens are to be renewed and end
	 * @param jitter numbers from 0 to 1 that spread renewals
	 * @throws IllegalArgumentException if the credentials do not fit the settings
	 */
	public LoftyAuthorizedClients(Map<String, LoftyCredentials> accounts, List<LoftyAccountResolver> resolvers,
			OAuth2Settings settings, WebClient tokenWebClient, InstantSource clock, DoubleSupplier jitter) {
		Assert.notNull(accounts, "'accounts' must not be null");
		Assert.notNull(resolvers, "'resolvers' must not be null");
		Assert.notNull(settings, "'settings' must not be null");
		Assert.notNull(tokenWebClient, "'tokenWebClient' must not be null");
		Assert.notNull(clock, "'clock' must not be null");
		Assert.notNull(jitter, "'jitter' must not be null");
		AuthorizationFactory factory = new AuthorizationFactory(settings, tokenWebClient, clock, jitter);
		this.accounts = new Accounts(accounts, resolvers, factory::create);
		this.users = null;
	}

	private LoftyAuthorizedClients(Accounts accounts, UserHeaders users) {
		this.accounts = accounts;
		this.users = users;
	}

	/**
	 * Returns a holder of the same accounts, and of those that users of the application
	 * connect.
	 * @param authorizations the users' authorizations
	 * @param connectPath the path on which users connect their account
	 * @return the holder, to be used in place of this one
	 */
	public LoftyAuthorizedClients withUsers(UserAuthorizations authorizations, String connectPath) {
		Assert.notNull(authorizations, "'authorizations' must not be null");
		Assert.hasText(connectPath, "'connectPath' must not be empty");
		return new LoftyAuthorizedClients(this.accounts, new UserHeaders(authorizations, connectPath));
	}

	/**
	 * Returns an account's authorized client, with a token that lives.
	 * @param account the account's name
	 * @return the authorized client, nothing for an account with an API key; an
	 * {@link UnknownAccountException} if there is no such account, a
	 * {@link TokenRequestException} if the token cannot be fetched
	 */
	public Mono<OAuth2AuthorizedClient> authorize(String account) {
		return header(account).ofType(BearerToken.class).map(BearerToken::authorizedClient);
	}

	/**
	 * Returns {@link #authorize(String)} in the form of Spring Security: a client
	 * registration's id is the account's name. Not to be published as a bean, as that
	 * would replace the application's own manager.
	 * @return the manager
	 */
	public ReactiveOAuth2AuthorizedClientManager authorizedClientManager() {
		return (request) -> authorize(request.getClientRegistrationId());
	}

	/**
	 * Forgets an account's token, so that the next call fetches one.
	 * @param account the account's name
	 */
	public void invalidate(String account) {
		this.accounts.invalidate(account);
	}

	/**
	 * Forgets an account with its token, so that the next call resolves it anew.
	 * @param account the account's name
	 */
	public void evict(String account) {
		this.accounts.evict(account);
	}

	/**
	 * Tells what is known of the configured accounts and of those in use.
	 * @return their status, sorted by name
	 */
	public List<AccountStatus> status() {
		return this.accounts.status();
	}

	/**
	 * Ends renewals and token requests; calls that wait for a token fail. It keeps no
	 * thread.
	 */
	@Override
	public void close() {
		this.accounts.close();
	}

	/**
	 * Returns the header to send now, without waiting.
	 * @param selection whose it is
	 * @return the header, or {@code null} if it has to be obtained first
	 */
	@Nullable AuthorizationHeader currentHeader(Selection selection) {
		return (selection.kind() != Selection.Kind.USER) ? this.accounts.current(selection.name()) : null;
	}

	Mono<AuthorizationHeader> header(String account) {
		return header(new Selection(Selection.Kind.ACCOUNT, account));
	}

	Mono<AuthorizationHeader> header(Selection selection) {
		UserHeaders headers = headersOfUsers(selection);
		return (headers != null) ? headers.header(selection)
				: this.accounts.find(selection.name()).flatMap(AccountAuthorization::obtain);
	}

	Mono<AuthorizationHeader> replaceHeader(Selection selection, AuthorizationHeader refused) {
		UserHeaders headers = headersOfUsers(selection);
		return (headers != null) ? headers.replace(selection, refused)
				: this.accounts.find(selection.name()).flatMap((authorization) -> authorization.replace(refused));
	}

	private @Nullable UserHeaders headersOfUsers(Selection selection) {
		return switch (selection.kind()) {
			case USER -> {
				Assert.state(this.users != null, "Users cannot connect Lofty accounts to this application: "
						+ "set 'lofty.oauth2.grant-type' to authorization-code");
				yield this.users;
			}
			case NONE -> this.accounts.configured().contains(selection.name()) ? null : this.users;
			case ACCOUNT -> null;
		};
	}

	/**
	 * Names the configured accounts.
	 */
	@Override
	public String toString() {
		return "LoftyAuthorizedClients{configured=" + this.accounts.configured() + "}";
	}

}
