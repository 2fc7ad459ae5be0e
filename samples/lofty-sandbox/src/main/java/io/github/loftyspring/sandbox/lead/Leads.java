package io.github.loftyspring.sandbox.lead;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.loftyspring.sandbox.auth.Account;
import io.github.loftyspring.sandbox.auth.Accounts;
import io.github.loftyspring.sandbox.error.ApiException;
import tools.jackson.databind.node.ObjectNode;

/**
 * The leads of all accounts.
 *
 * @since 0.1.0
 */
public final class Leads {

	private final Accounts accounts;

	private final long seed;

	private final int count;

	private final Map<String, LeadStore> stores = new ConcurrentHashMap<>();

	/**
	 * Creates the leads.
	 * @param accounts whose leads
	 * @param seed from what the people follow
	 * @param count how many people an account has
	 */
	public Leads(Accounts accounts, long seed, int count) {
		this.accounts = accounts;
		this.seed = seed;
		this.count = count;
	}

	/**
	 * Returns a lead.
	 * @param account whose lead
	 * @param leadId its id
	 * @return a copy of the lead as the wire has it
	 * @throws ApiException if the account has no such lead
	 */
	public ObjectNode require(Account account, long leadId) {
		return of(account).find(leadId).orElseThrow(ApiException::leadNotExist);
	}

	/**
	 * Tells whether a lead is an account's.
	 * @param account the account
	 * @param leadId the lead's id
	 * @return whether the account has it
	 */
	public boolean belongs(Account account, long leadId) {
		return of(account).find(leadId).isPresent();
	}

	LeadStore of(Account account) {
		return this.stores.computeIfAbsent(account.name(), (name) -> new LeadStore(account,
				new People(account, this.accounts.all().indexOf(account), this.seed, this.count)));
	}

}
