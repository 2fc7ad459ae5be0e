package io.github.loftyspring.api.lead;

import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Details of a lead's transaction.
 *
 * @since 0.1.0
 */
public final class TransactionSpec extends TransactionFields<TransactionSpec> {

	TransactionSpec() {
	}

	static Map<String, @Nullable Object> fields(String name, Consumer<TransactionSpec> spec) {
		Assert.notNull(spec, "'transaction' must not be null");
		TransactionSpec transaction = new TransactionSpec().transactionName(name);
		spec.accept(transaction);
		return transaction.toMap();
	}

	/**
	 * Names the transaction to change. Lofty does not take it with a new one.
	 * @param id the transaction's id, positive
	 * @return these details
	 */
	public TransactionSpec transactionId(long id) {
		return setId("transactionId", id);
	}

}
