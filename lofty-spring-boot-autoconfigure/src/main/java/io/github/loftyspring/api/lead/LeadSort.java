package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What a list of leads is sorted by.
 *
 * @param value the order as Lofty has it
 * @since 0.1.0
 */
public record LeadSort(String value) implements OpenValue<String> {

	/** Lofty's own order. */
	public static final LeadSort DEFAULT = new LeadSort("Default");

	/** Time of the last contact. */
	public static final LeadSort LAST_CONTACT = new LeadSort("LastContact");

	/** Time of the last call. */
	public static final LeadSort LAST_CALL = new LeadSort("LastCall");

	/** Time of the last e-mail. */
	public static final LeadSort LAST_EMAIL = new LeadSort("LastEmail");

	/** Time of the last activity on the web site. */
	public static final LeadSort LAST_ACTIVITY = new LeadSort("LastActivity");

	/** Time of creation. */
	public static final LeadSort CREATE_TIME = new LeadSort("CreateTime");

	/** Number of inquiries; the wire spells it so. */
	public static final LeadSort INQUIRIES = new LeadSort("Inquries");

	/** Time of removal to the trash. */
	public static final LeadSort DELETE_TIME = new LeadSort("DeleteTime");

	/** Time of assignment. */
	public static final LeadSort ASSIGN_TIME = new LeadSort("AssignTime");

	/** Score. */
	public static final LeadSort SCORE = new LeadSort("Score");

	/** Activity on the web site. */
	public static final LeadSort ACTIVITY = new LeadSort("Activity");

	/** Communication. */
	public static final LeadSort COMMUNICATION = new LeadSort("Communication");

	/** With a drip campaign. */
	public static final LeadSort HAS_DRIP = new LeadSort("HasDrip");

	/** With a listing alert. */
	public static final LeadSort HAS_ALERT = new LeadSort("HasAlert");

	/** Tasks. */
	public static final LeadSort TASK = new LeadSort("Task");

	/** Lender. */
	public static final LeadSort LENDER = new LeadSort("Lender");

	/** Number of searches. */
	public static final LeadSort ACTIVITY_SEARCH = new LeadSort("ActivitySearch");

	/** Number of views. */
	public static final LeadSort ACTIVITY_VIEWS = new LeadSort("ActivityViews");

	/** Number of favourites. */
	public static final LeadSort ACTIVITY_FAVORITES = new LeadSort("ActivityFavorites");

	/** State of the drip campaign. */
	public static final LeadSort DRIP_STATUS = new LeadSort("DripStatus");

	/** Open rate of the drip campaign. */
	public static final LeadSort DRIP_OPEN_RATE = new LeadSort("DripOpenRate");

	/** Frequency of the listing alert. */
	public static final LeadSort ALERT_FREQUENCY = new LeadSort("AlertFrequency");

	/** Open rate of the listing alert. */
	public static final LeadSort ALERT_OPEN_RATE = new LeadSort("AlertOpenRate");

	/** Score, second version. */
	public static final LeadSort SCORE_V2 = new LeadSort("SCOREV2");

	/** State of the smart plan. */
	public static final LeadSort SMART_PLAN_STATUS = new LeadSort("SmartPlanStatus");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public LeadSort {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable LeadSort read(@Nullable String value) {
		return WireValues.ifText(value, LeadSort::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
