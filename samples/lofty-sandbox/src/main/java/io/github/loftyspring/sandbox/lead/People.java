package io.github.loftyspring.sandbox.lead;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import io.github.loftyspring.sandbox.auth.Account;

/**
 * Generates the people of an account, the same ones for the same seed. Nobody is kept: a
 * person follows from a number.
 */
final class People {

	private static final List<String> FIRST_NAMES = List.of("Amara", "Bruno", "Chiara", "Dario", "Elin", "Farid",
			"Greta", "Hugo", "Ines", "Jonas", "Kaya", "Leon", "Mira", "Nils", "Olga", "Pavel", "Quinn", "Rosa", "Samir",
			"Tilda", "Uma", "Victor", "Wanda", "Xenia", "Yusuf", "Zoe", "Søren", "Renée", "José", "Mei", "Kofi",
			"Aroha");

	private static final List<String> LOCAL_PARTS = FIRST_NAMES.stream()
		.map((name) -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
		.toList();

	private static final List<String> LAST_NAMES = List.of("Abbott", "Brandt", "Castell", "Dunmore", "Eklund",
			"Fairley", "Grosvenor", "Halloran", "Ibarra", "Jansson", "Keller", "Lindqvist", "Marchetti", "Novak",
			"Okafor", "Petrov", "Quigley", "Ramires", "Sandoval", "Thornbury", "Ueda", "Valverde", "Whitlock", "Xu",
			"Yardley", "Zeman", "O'Dell", "de la Cruz", "Müller", "Nguyen", "Ashworth");

	private static final List<String> STAGES = List.of("New Lead", "Hot", "Nurture", "Watch", "Pending", "Closed",
			"Archived");

	private static final List<String> SOURCES = List.of("Open House", "Website", "Referral", "Sign Call", "CSV Import");

	private static final List<String> TAGS = List.of("Buyer", "Seller", "Investor", "First Time", "Relocation", "Cash",
			"Newsletter", "Condo");

	private static final List<String> SEGMENTS = List.of("Downtown", "Lakeside", "Waterfront");

	private static final List<String> LANGUAGES = List.of("en", "en", "en", "es", "fr", "de");

	private static final long FIRST_ID = 1_100_000_000_000_007L;

	private static final long ACCOUNT_STEP = 1_000_000_000_000L;

	private static final long ID_STEP = 41;

	private static final Instant NEWEST = Instant.parse("2026-04-30T17:33:32Z");

	private static final Duration BETWEEN = Duration.ofMinutes(37);

	private final Account account;

	private final long firstId;

	private final long seed;

	private final int count;

	People(Account account, int position, long seed, int count) {
		this.account = account;
		this.firstId = FIRST_ID + position * ACCOUNT_STEP;
		this.seed = seed * 31 + position;
		this.count = count;
	}

	int count() {
		return this.count;
	}

	long id(int index) {
		return this.firstId + index * ID_STEP;
	}

	boolean contains(long id) {
		long distance = id - this.firstId;
		return distance >= 0 && distance % ID_STEP == 0 && distance / ID_STEP < this.count;
	}

	LeadSummary person(long id) {
		int index = (int) ((id - this.firstId) / ID_STEP);
		String firstName = pick(FIRST_NAMES, index, 1);
		String lastName = pick(LAST_NAMES, index, 2);
		Instant created = NEWEST.minus(BETWEEN.multipliedBy(index));
		boolean touched = chance(index, 7) != 0;
		boolean visited = chance(index, 8) > 1;
		return new LeadSummary(id, firstName, lastName, emails(index), phones(index), pick(STAGES, index, 3),
				pick(SOURCES, index, 4), this.account.userId() + random(index, 5, 3), tags(index),
				(chance(index, 9) == 0) ? List.of(pick(SEGMENTS, index, 10)) : List.of(), pick(LANGUAGES, index, 11),
				created, touched ? created.plusSeconds(random(index, 12, 2_000_000)) : LeadSummary.NEVER,
				visited ? created.plusSeconds(random(index, 13, 2_000_000)) : LeadSummary.NEVER);
	}

	private List<String> emails(int index) {
		String ascii = pick(LOCAL_PARTS, index, 1);
		String first = ascii + "." + index + "@example.com";
		return (chance(index, 14) == 0) ? List.of(first, ascii + "." + index + ".work@example.com") : List.of(first);
	}

	private List<String> phones(int index) {
		if (chance(index, 15) == 0) {
			return List.of();
		}
		int area = 201 + (index / 100) % 789;
		return List.of("+1" + area + "55501" + (index % 100) / 10 + index % 10);
	}

	private List<String> tags(int index) {
		int first = random(index, 16, TAGS.size());
		return switch (random(index, 17, 3)) {
			case 0 -> List.of();
			case 1 -> List.of(TAGS.get(first));
			default -> List.of(TAGS.get(first), TAGS.get((first + 3) % TAGS.size()));
		};
	}

	private int chance(int index, int salt) {
		return random(index, salt, 5);
	}

	private String pick(List<String> values, int index, int salt) {
		return values.get(random(index, salt, values.size()));
	}

	/**
	 * The finaliser of SplitMix64: well spread and without state.
	 */
	private int random(int index, int salt, int bound) {
		long bits = this.seed * 0x9E3779B97F4A7C15L + index * 0xD1B54A32D192ED03L + salt * 0x8CB92BA72F3D8DD7L;
		bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
		bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
		return (int) Long.remainderUnsigned(bits ^ (bits >>> 31), bound);
	}

}
