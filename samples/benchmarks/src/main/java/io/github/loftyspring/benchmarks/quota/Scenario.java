package io.github.loftyspring.benchmarks.quota;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.github.loftyspring.benchmarks.quota.server.QuotaRules;

/**
 * What clients meet.
 *
 * @param title a few words
 * @param rules what the server grants
 * @param instances number of instances that share the quota
 * @param demand who calls
 */
record Scenario(String title, QuotaRules rules, int instances, Demand demand) {

	private static final int INSTANCES = 3;

	private static final int FOREIGN = 15;

	private static final int CLOCK_AHEAD_MILLIS = -3000;

	private static final double OPEN_LOOP = 0.95;

	/**
	 * Returns one window of saturating demand, which makes the JVMs compile their code.
	 * @param settings the size of the comparison
	 * @return a scenario whose figures mean nothing
	 */
	static Scenario warmUp(Settings settings) {
		QuotaRules rules = new QuotaRules(settings.limit(), settings.limit(), settings.window().toMillis(), 1, 0, 0);
		return new Scenario("warm-up", rules, INSTANCES,
				new SaturatedDemand(Collections.nCopies(INSTANCES, settings.instanceWorkers())));
	}

	static List<Scenario> all(Settings settings) {
		int limit = settings.limit();
		Demand saturated = new SaturatedDemand(List.of(settings.workers()));
		Demand allSaturated = new SaturatedDemand(Collections.nCopies(INSTANCES, settings.instanceWorkers()));
		List<Integer> oneBusy = new ArrayList<>(Collections.nCopies(INSTANCES, 0));
		oneBusy.set(0, settings.instanceWorkers());
		double arrivals = OPEN_LOOP * limit / settings.window().toMillis() * 1000;
		return List.of(new Scenario("steady", rules(settings, limit, 0, 0), 1, saturated),
				new Scenario("limit halved", rules(settings, limit / 2, 0, 0), 1, saturated),
				new Scenario("limit doubled", rules(settings, limit * 2, 0, 0), 1, saturated),
				new Scenario("foreign traffic", rules(settings, limit, 0, FOREIGN), 1, saturated),
				new Scenario("server clock 3 s behind", rules(settings, limit, CLOCK_AHEAD_MILLIS, 0), 1, saturated),
				new Scenario("open loop, 95 %", rules(settings, limit, 0, 0), 1, new PoissonDemand(arrivals)),
				new Scenario("three instances", rules(settings, limit, 0, 0), INSTANCES, allSaturated), new Scenario(
						"one of three busy", rules(settings, limit, 0, 0), INSTANCES, new SaturatedDemand(oneBusy)));
	}

	private static QuotaRules rules(Settings settings, int laterLimit, long clockAheadMillis, int foreign) {
		return new QuotaRules(settings.limit(), laterLimit, settings.window().toMillis(), settings.windows(),
				clockAheadMillis, foreign);
	}

}
