package io.github.loftyspring.api.appointment;

import java.io.IOException;
import java.time.Instant;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.OperationsMirror;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link AppointmentOperations} and {@link ReactiveAppointmentOperations}.
 */
class AppointmentOperationsTests {

	private static final long LEAD_ID = 1099511627776001L;

	private ApiServer server;

	private ReactiveAppointmentOperations reactive;

	private AppointmentOperations appointments;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveAppointmentOperations.of(this.server.calls());
		this.appointments = AppointmentOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenAppointmentsAreReadThenEveryComponentIsFilled() {
		this.server.answer("""
				[{"id": 9007199254740993001, "descr": "Show the garden", "address": "1 Example Street",
				"createTime": "2026-02-20T10:00:00.125+00:00", "lastUpdate": "2026-02-21T10:00:00Z",
				"deadline": 1772348400000, "endTime": 1772352000000, "allDay": false, "finishFlag": true,
				"deleteFlag": false, "overdue": false, "finishTime": 1772352300000, "leadId": 1099511627776001,
				"assignToUid": 100234, "assignRoleType": 1, "creatorId": 100235, "somethingNew": []},
				{"id": 2, "finishTime": null, "assignToUid": 0}]""");
		assertThat(this.appointments.list(LEAD_ID)).containsExactly(
				new Appointment(9007199254740993001L, "Show the garden", "1 Example Street",
						Instant.parse("2026-02-20T10:00:00.125Z"), Instant.parse("2026-02-21T10:00:00Z"),
						Instant.parse("2026-03-01T07:00:00Z"), Instant.parse("2026-03-01T08:00:00Z"), false, true,
						false, false, Instant.parse("2026-03-01T08:05:00Z"), LEAD_ID, 100234L, 1, 100235L),
				new Appointment(2L, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
						null));
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget())
			.isEqualTo("GET /v1.0/appts?leadId=1099511627776001");
	}

	@Test
	void whenThereIsNoAppointmentThenTheListIsEmpty() {
		this.server.answer("[]");
		assertThat(this.appointments.list(1)).isEmpty();
	}

	@Test
	void whenTheLeadIsNotNamedThenThatIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.appointments.list(0))
			.withMessage("'leadId' must be positive, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> this.reactive.list(-1))
			.withMessage("'leadId' must be positive, not -1");
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveAppointmentOperations.class, AppointmentOperations.class);
	}

}
