package io.github.loftyspring.sandbox.server;

import java.util.ArrayList;
import java.util.List;

import io.github.loftyspring.sandbox.auth.Accounts;
import io.github.loftyspring.sandbox.auth.ApiAuthenticationFilter;
import io.github.loftyspring.sandbox.auth.Applications;
import io.github.loftyspring.sandbox.auth.Authorizations;
import io.github.loftyspring.sandbox.auth.OAuth2Filters;
import io.github.loftyspring.sandbox.auth.TokenCounter;
import io.github.loftyspring.sandbox.auth.TokenPolicy;
import io.github.loftyspring.sandbox.fault.FaultFilter;
import io.github.loftyspring.sandbox.fault.FaultQueue;
import io.github.loftyspring.sandbox.fault.Latency;
import io.github.loftyspring.sandbox.lead.Leads;
import io.github.loftyspring.sandbox.quota.Quota;
import io.github.loftyspring.sandbox.quota.QuotaFilter;
import io.github.loftyspring.sandbox.quota.QuotaSettings;
import io.github.loftyspring.sandbox.setting.Setting;
import io.github.loftyspring.sandbox.time.Pause;
import io.github.loftyspring.sandbox.time.SandboxClock;
import io.github.loftyspring.sandbox.webhook.Webhooks;
import jakarta.servlet.Filter;

/**
 * What a running sandbox knows and what can be changed about it.
 *
 * @param clock the server's clock
 * @param accounts the accounts
 * @param applications the registered applications
 * @param tokenPolicy how tokens are issued
 * @param quotaSettings how requests are limited
 * @param latency how long answers take
 * @param leads the leads
 * @param authorizations the authorizations
 * @param quota counts requests against their limit
 * @param faults the faults that wait
 * @param requests counts requests
 * @param tokens counts token requests by grant
 * @param pause makes requests wait
 * @param webhooks the subscriptions
 * @since 0.1.0
 */
public record SandboxState(SandboxClock clock, Accounts accounts, Applications applications,
		Setting<TokenPolicy> tokenPolicy, Setting<QuotaSettings> quotaSettings, Setting<Latency> latency, Leads leads,
		Authorizations authorizations, Quota quota, FaultQueue faults, RequestCounter requests, TokenCounter tokens,
		Pause pause, Webhooks webhooks) {

	/**
	 * Creates the state of a sandbox to which nothing has happened yet.
	 * @param clock the server's clock
	 * @param accounts the accounts
	 * @param applications the registered applications
	 * @param tokenPolicy how tokens are issued
	 * @param quotaSettings how requests are limited
	 * @param latency how long answers take
	 * @param leads the leads
	 * @return the state
	 */
	public static SandboxState fresh(SandboxClock clock, Accounts accounts, Applications applications,
			Setting<TokenPolicy> tokenPolicy, Setting<QuotaSettings> quotaSettings, Setting<Latency> latency,
			Leads leads) {
		return new SandboxState(clock, accounts, applications, tokenPolicy, quotaSettings, latency, leads,
				new Authorizations(), new Quota(clock, quotaSettings), new FaultQueue(), new RequestCounter(),
				new TokenCounter(), new Pause(), new Webhooks(clock));
	}

	List<Filter> filters() {
		List<Filter> filters = new ArrayList<>();
		filters.add(new ArrivalFilter(this.requests, this.clock));
		filters.add(new FaultFilter(this.faults, this.latency, this.pause));
		filters.addAll(new OAuth2Filters(this.accounts, this.applications, this.authorizations, this.tokens, this.clock,
				this.tokenPolicy)
			.inOrder());
		filters.add(new ApiFilter(List.of(new ApiAuthenticationFilter(this.accounts, this.authorizations, this.clock),
				new QuotaFilter(this.quota, this.clock, this.quotaSettings), new ContentTypeFilter())));
		return filters;
	}

}
