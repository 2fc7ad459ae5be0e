package io.github.loftyspring.samples.multitenant.tenant;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a tenant is.
 *
 * @param name the tenant's name
 * @param state what is going on
 * @param leads leads in the database
 * @param fullRun whether all leads are being read
 * @param leadsRead leads that this or the last such run has read
 * @param leadsTotal leads that Lofty has, if it told
 * @param lastRunAt when the last run ended, if one has
 * @param problem why the last run failed, if it did
 */
public record TenantProgress(String name, TenantState state, long leads, boolean fullRun, long leadsRead,
		@Nullable Long leadsTotal, @Nullable Instant lastRunAt, @Nullable String problem) {
}
