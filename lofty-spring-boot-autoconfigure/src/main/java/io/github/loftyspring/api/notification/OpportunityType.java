package io.github.loftyspring.api.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;

import org.springframework.util.Assert;

/**
 * What a lead did, which gives its agent an opportunity.
 *
 * @param value the number as Lofty has it
 * @since 0.1.0
 */
public record OpportunityType(Integer value) implements OpenValue<Integer> {

	/** Saved a listing. */
	public static final OpportunityType SAVED_LISTING = new OpportunityType(9);

	/** Searched. */
	public static final OpportunityType SEARCHED = new OpportunityType(10);

	/** Viewed a listing. */
	public static final OpportunityType VIEWED_LISTING = new OpportunityType(11);

	/** Saved a search. */
	public static final OpportunityType SAVED_SEARCH = new OpportunityType(27);

	/** Asked to sell a house. */
	public static final OpportunityType ASKED_TO_SELL = new OpportunityType(46);

	/** Asked what a home is worth. */
	public static final OpportunityType ASKED_FOR_EVALUATION = new OpportunityType(47);

	/** Looked at a home, on a site for new homes. */
	public static final OpportunityType NEW_HOME_BROWSED = new OpportunityType(48);

	/** Searched for a home, on a site for new homes. */
	public static final OpportunityType NEW_HOME_SEARCHED = new OpportunityType(50);

	/** Saved a home, on a site for new homes. */
	public static final OpportunityType NEW_HOME_SAVED = new OpportunityType(52);

	/** Left a message. */
	public static final OpportunityType LEFT_MESSAGE = new OpportunityType(65);

	/** Asked to be shown a home. */
	public static final OpportunityType ASKED_FOR_SHOWING = new OpportunityType(66);

	/** Used the mortgage calculator. */
	public static final OpportunityType CALCULATED_MORTGAGE = new OpportunityType(89);

	/** Saved a listing, in the app for consumers. */
	public static final OpportunityType APP_SAVED_LISTING = new OpportunityType(136);

	/** Searched, in the app for consumers. */
	public static final OpportunityType APP_SEARCHED = new OpportunityType(137);

	/** Viewed a listing, in the app for consumers. */
	public static final OpportunityType APP_VIEWED_LISTING = new OpportunityType(138);

	/** Asked to be shown a home, in the app for consumers. */
	public static final OpportunityType APP_ASKED_FOR_SHOWING = new OpportunityType(139);

	/** Saved a search, in the app for consumers. */
	public static final OpportunityType APP_SAVED_SEARCH = new OpportunityType(140);

	/** Asked what a home is worth, in the app for consumers. */
	public static final OpportunityType APP_ASKED_FOR_EVALUATION = new OpportunityType(141);

	/** Asked for a comparative market analysis. */
	public static final OpportunityType ASKED_FOR_MARKET_ANALYSIS = new OpportunityType(162);

	/** Asked how to finance a home. */
	public static final OpportunityType ASKED_FOR_FINANCING = new OpportunityType(164);

	/** Inquired again by a text code. */
	public static final OpportunityType INQUIRED_AGAIN = new OpportunityType(165);

	/** Came back to the web site and viewed a listing. */
	public static final OpportunityType CAME_BACK = new OpportunityType(166);

	/** Submitted a form. */
	public static final OpportunityType SUBMITTED_FORM = new OpportunityType(167);

	/** Viewed a comparative market analysis. */
	public static final OpportunityType VIEWED_MARKET_ANALYSIS = new OpportunityType(168);

	/**
	 * Creates a value.
	 * @param value the number as Lofty has it
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public OpportunityType {
		Assert.notNull(value, "'value' must not be null");
	}

	@Override
	public String toString() {
		return switch (this.value) {
			case 9 -> "Saved listing";
			case 10 -> "Searched";
			case 11 -> "Viewed listing";
			case 27 -> "Saved search";
			case 46 -> "Asked to sell";
			case 47 -> "Asked for evaluation";
			case 48 -> "New home: browsed";
			case 50 -> "New home: searched";
			case 52 -> "New home: saved";
			case 65 -> "Left message";
			case 66 -> "Asked for showing";
			case 89 -> "Calculated mortgage";
			case 136 -> "App: saved listing";
			case 137 -> "App: searched";
			case 138 -> "App: viewed listing";
			case 139 -> "App: asked for showing";
			case 140 -> "App: saved search";
			case 141 -> "App: asked for evaluation";
			case 162 -> "Asked for market analysis";
			case 164 -> "Asked for financing";
			case 165 -> "Inquired again";
			case 166 -> "Came back";
			case 167 -> "Submitted form";
			case 168 -> "Viewed market analysis";
			default -> "OpportunityType " + this.value;
		};
	}

}
