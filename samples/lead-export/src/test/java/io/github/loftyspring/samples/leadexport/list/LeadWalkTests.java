package io.github.loftyspring.samples.leadexport.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import io.github.loftyspring.LoftyBadRequestException;
import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.lead.Lead;
import io.github.loftyspring.samples.leadexport.Leads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link LeadWalk}.
 */
class LeadWalkTests {

	private final LeadIds seen = new LeadIds();

	@Test
	void whenTheListStaysAsItIsThenEachPageIsRequestedOnce() {
		ListOfLeads list = ListOfLeads.of(250);
		assertThat(walk(list, 100, 0)).containsExactlyElementsOf(list.ids());
		assertThat(list.requests()).isEqualTo(3);
	}

	@Test
	void whenTheListIsEmptyThenThereIsNothing() {
		assertThat(walk(ListOfLeads.of(0), 100, 0)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 7, 100 })
	void whenTheWalkIsTakenUpThenTheRestComesOut(int pageSize) {
		ListOfLeads list = ListOfLeads.of(250);
		LongStream.rangeClosed(1, 120).forEach(this.seen::add);
		assertThat(walk(list, pageSize, 120)).containsExactlyElementsOf(list.ids().subList(120, 250));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 7, 100 })
	void whenTheWalkIsTakenUpAtTheEndThenNothingComesOut(int pageSize) {
		LongStream.rangeClosed(1, 250).forEach(this.seen::add);
		assertThat(walk(ListOfLeads.of(250), pageSize, 250)).isEmpty();
	}

	@Test
	void whenScrollIdsNeverWorkThenEveryLeadComesOutOnce() {
		ListOfLeads list = ListOfLeads.of(1_000).withoutScrolls();
		assertThat(walk(list, 100, 0)).containsExactlyElementsOf(list.ids());
	}

	@Test
	void whenAScrollIdExpiresThenTheWalkGoesOnByPosition() {
		ListOfLeads list = ListOfLeads.of(1_000);
		list.before((request) -> {
			if (request == 6) {
				list.forgetScrolls();
			}
		});
		assertThat(walk(list, 100, 0)).containsExactlyElementsOf(list.ids());
		assertThat(list.requests()).isEqualTo(12);
	}

	@Test
	void whenLeadsAreCreatedInFrontWhileTheWalkIsBrokenThenNoneComesOutTwice() {
		ListOfLeads list = ListOfLeads.of(300);
		LongStream.rangeClosed(1, 150).forEach(this.seen::add);
		LongStream.rangeClosed(1_001, 1_050).forEach((id) -> list.ids().add(0, id));
		assertThat(walk(list, 100, 150)).containsAll(list.ids().subList(200, 350)).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 10, 19, 20, 21, 100, 150 })
	void whenLeadsAreDeletedWhileTheWalkIsBrokenThenNoneIsPassedOver(int deleted) {
		ListOfLeads list = ListOfLeads.of(300);
		LongStream.rangeClosed(1, 150).forEach(this.seen::add);
		list.ids().subList(0, deleted).clear();
		assertThat(walk(list, 100, 150)).containsExactlyElementsOf(list.ids().subList(150 - deleted, 300 - deleted));
	}

	@Test
	void whenOffsetsAreRefusedThenTheListIsReadAgain() {
		ListOfLeads list = ListOfLeads.of(300).withLargestOffset(100);
		LongStream.rangeClosed(1, 150).forEach(this.seen::add);
		assertThat(walk(list, 100, 150)).containsExactlyElementsOf(list.ids().subList(150, 300));
	}

	@Test
	void whenAWholePageWasDeletedThenTheWalkGoesOnBehindIt() {
		ListOfLeads list = ListOfLeads.of(500);
		list.before((request) -> {
			if (request == 3) {
				list.ids().removeAll(LongStream.rangeClosed(201, 300).boxed().toList());
			}
		});
		assertThat(walk(list, 100, 0)).hasSize(400).containsAll(list.ids());
	}

	@Test
	void whenLeadsAreDeletedAndCreatedAtAnyTimeThenEveryLeadThatStaysComesOutOnce() {
		ListOfLeads list = ListOfLeads.of(2_000);
		List<Long> staying = new ArrayList<>(
				LongStream.rangeClosed(1, 2_000).filter((id) -> id % 3 != 0).boxed().toList());
		list.before((request) -> {
			list.ids().remove(Long.valueOf(request * 3L));
			list.ids().remove(Long.valueOf(2_001 - 3L * request));
			list.ids().add(10_000L + request);
			if (request % 4 == 0) {
				list.forgetScrolls();
			}
		});
		assertThat(walk(list, 50, 0)).containsAll(staying).doesNotHaveDuplicates();
	}

	@Test
	void whenNeitherScrollIdsNorOffsetsWorkThenTheWalkEnds() {
		ListOfLeads list = ListOfLeads.of(300).withoutScrolls().withLargestOffset(0);
		assertThatExceptionOfType(ListLostException.class).isThrownBy(() -> walk(list, 100, 0))
			.withMessage("Lofty's list of leads cannot be read to its end, Lofty refuses to go on: GET /v1.0/leads was "
					+ "refused with 400, code 20012: Invalid parameter");
	}

	@Test
	void whenTheListItselfIsRefusedThenTheRefusalComesOut() {
		assertThatExceptionOfType(LoftyBadRequestException.class)
			.isThrownBy(() -> walk(ListOfLeads.of(300).withLargestOffset(-1), 100, 0));
	}

	@Test
	void whenTheListGoesRoundInCirclesThenTheWalkEnds() {
		Page<Lead> page = new Page<>(List.of(Leads.withId(1), Leads.withId(2)), null, "leads:2:again");
		assertThatExceptionOfType(ListLostException.class).isThrownBy(() -> walk((limit, cursor) -> page, 2, 0))
			.withMessage("Lofty's list of leads goes round in circles");
	}

	@Test
	void whenALeadHasNoIdThenTheWalkEnds() {
		Page<Lead> page = new Page<>(List.of(Leads.of("{}")), null, null);
		assertThatExceptionOfType(ListLostException.class).isThrownBy(() -> walk((limit, cursor) -> page, 2, 0))
			.withMessage("Lofty sent a lead without an id");
	}

	private List<Long> walk(LeadSource list, int pageSize, long position) {
		LeadWalk walk = new LeadWalk(list, pageSize, this.seen, position);
		List<Long> ids = new ArrayList<>();
		for (LeadBatch batch = walk.next(); batch != null; batch = walk.next()) {
			batch.leads().forEach((lead) -> ids.add(lead.leadId()));
		}
		return ids;
	}

}
