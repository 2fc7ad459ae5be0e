package io.github.loftyspring.api.appointment;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * An appointment with a lead.
 *
 * @param id the appointment's id
 * @param descr what it is about
 * @param address where it takes place
 * @param createTime when it was created
 * @param lastUpdate when it was last changed
 * @param deadline when it starts
 * @param endTime when it ends
 * @param allDay whether it takes the whole day
 * @param finishFlag whether it is done
 * @param deleteFlag whether it was deleted
 * @param overdue whether it should have been done by now
 * @param finishTime when it was done
 * @param leadId the id of the lead that it is with
 * @param assignToUid the id of the user who has to keep it, {@code null} when there is
 * none
 * @param assignRoleType Lofty's number for the role of that user
 * @param creatorId the user id of who created it
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Appointment(@Nullable Long id, @Nullable String descr, @Nullable String address,
		@WireInstant @Nullable Instant createTime, @WireInstant @Nullable Instant lastUpdate,
		@WireInstant @Nullable Instant deadline, @WireInstant @Nullable Instant endTime, @Nullable Boolean allDay,
		@Nullable Boolean finishFlag, @Nullable Boolean deleteFlag, @Nullable Boolean overdue,
		@WireInstant @Nullable Instant finishTime, @Nullable Long leadId, @Nullable Long assignToUid,
		@Nullable Integer assignRoleType, @Nullable Long creatorId) {

	/**
	 * Creates an appointment.
	 * @param id the appointment's id
	 * @param descr what it is about
	 * @param address where it takes place
	 * @param createTime when it was created
	 * @param lastUpdate when it was last changed
	 * @param deadline when it starts
	 * @param endTime when it ends
	 * @param allDay whether it takes the whole day
	 * @param finishFlag whether it is done
	 * @param deleteFlag whether it was deleted
	 * @param overdue whether it should have been done by now
	 * @param finishTime when it was done
	 * @param leadId the id of the lead
	 * @param assignToUid the id of the user who has to keep it
	 * @param assignRoleType Lofty's number for the role of that user
	 * @param creatorId the user id of who created it
	 */
	public Appointment {
		assignToUid = WireValues.unlessZero(assignToUid);
	}

}
