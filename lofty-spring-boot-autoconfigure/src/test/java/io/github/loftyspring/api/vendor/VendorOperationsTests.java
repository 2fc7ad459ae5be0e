package io.github.loftyspring.api.vendor;

import java.io.IOException;
import java.time.Duration;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.OperationsMirror;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link VendorOperations} and {@link ReactiveVendorOperations}.
 */
class VendorOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private ApiServer server;

	private ReactiveVendorOperations reactive;

	private VendorOperations vendors;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveVendorOperations.of(this.server.calls());
		this.vendors = VendorOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenVendorsAreReadThenEveryComponentIsFilled() {
		this.server.answer("""
				[{"id": 9007199254740993001, "agentUserId": 9007199254740993, "firstName": "Ada",
				"lastName": "Example", "phoneNumber": "5550100", "phoneCode": "1", "phoneCountry": "US",
				"email": "ada@example.com", "roleName": "Lender", "companyName": "Example Bank",
				"companyAddress": "1 Example Street", "somethingNew": 1}]""");
		assertThat(this.vendors.list()).containsExactly(new Vendor(9007199254740993001L, 9007199254740993L, "Ada",
				"Example", "5550100", "1", "US", "ada@example.com", "Lender", "Example Bank", "1 Example Street"));
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/vendor/list");
	}

	@Test
	void whenAVendorHasNoAccountThenThereIsNoUserId() {
		this.server.answer("[{\"id\": 1, \"agentUserId\": 0}, {\"id\": 2, \"agentUserId\": null}]");
		assertThat(this.vendors.list()).hasSize(2).extracting(Vendor::agentUserId).containsOnlyNulls();
	}

	@Test
	void whenThereIsNoVendorThenTheListIsEmpty() {
		this.server.answer("[]");
		StepVerifier.create(this.reactive.list())
			.assertNext((vendors) -> assertThat(vendors).isEmpty())
			.expectComplete()
			.verify(SECONDS);
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveVendorOperations.class, VendorOperations.class);
	}

}
