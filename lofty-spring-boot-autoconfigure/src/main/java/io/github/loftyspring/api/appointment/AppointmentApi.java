package io.github.loftyspring.api.appointment;

import java.util.List;

import io.github.loftyspring.api.ResourceOperations;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/**
 * The operations on appointments in the first version of the API. The second version has
 * them among the tasks and in the calendar, where they are created and changed too.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface AppointmentApi {

	/**
	 * Reads the appointments with a lead.
	 * @param leadId the lead's id, positive
	 * @return the appointments
	 */
	@GetExchange("/v1.0/appts")
	Mono<List<Appointment>> list(@RequestParam long leadId);

}
