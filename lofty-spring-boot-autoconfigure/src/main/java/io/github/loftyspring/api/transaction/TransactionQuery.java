package io.github.loftyspring.api.transaction;

import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.Paging;
import io.github.loftyspring.api.lead.TransactionType;

/**
 * Says which transactions to find, and how many a page has. Conditions are joined by
 * <em>and</em>. Every method checks its argument at once and throws
 * {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class TransactionQuery extends ListQuery<TransactionQuery, TransactionSummary> {

	/** Finds transactions of every kind. Lofty finds purchases unless a kind is said. */
	public static final TransactionType ALL = new TransactionType("All");

	private static final int MAX_SIZE = 100;

	private static final int STANDARD_SIZE = 20;

	private static final Paging PAGING = Paging.number("pageNum", 0, "pageSize", STANDARD_SIZE);

	TransactionQuery() {
		super("transactions", PAGING, TransactionSummary::transactionId);
	}

	/**
	 * Finds transactions by a part of their name, of the address or of the name of the
	 * lead.
	 * @param text the text, not blank, of which Lofty looks at the first 15 characters
	 * @return this query
	 */
	public TransactionQuery queryKey(String text) {
		return setText("queryKey", text);
	}

	/**
	 * Finds the transactions of a lead.
	 * @param leadId the lead's id, positive
	 * @return this query
	 */
	public TransactionQuery leadId(long leadId) {
		return setId("leadId", leadId);
	}

	/**
	 * Finds transactions of a kind; purchases unless it is said.
	 * @param type the kind, or {@link #ALL}
	 * @return this query
	 */
	public TransactionQuery transactionType(TransactionType type) {
		return set("transactionType", type);
	}

	/**
	 * Sets the number of transactions on a page; 20 unless it is said.
	 * @param size the number, from 1 to 100
	 * @return this query
	 */
	public TransactionQuery pageSize(int size) {
		return setRange("pageSize", size, 1, MAX_SIZE);
	}

}
