package io.github.loftyspring.api.transaction;

import java.util.List;

import io.github.loftyspring.api.Envelope;
import io.github.loftyspring.api.ResourceOperations;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The operations on the transactions of leads.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface TransactionApi {

	/**
	 * Reads all transactions of a lead.
	 * @param leadId the lead's id, positive
	 * @return the transactions
	 */
	@GetExchange("/v1.0/leads/{leadId}/transactions")
	Mono<List<Transaction>> list(@PathVariable long leadId);

	/**
	 * Reads one page of the team's transactions, of purchases unless the query says
	 * another kind.
	 * @param query says which transactions, and where the page starts
	 * @return the page
	 */
	@GetExchange("/v2.0/transactions")
	Mono<TransactionPage> search(TransactionQuery query);

	/**
	 * Reads a transaction.
	 * @param leadId the id of its lead, positive
	 * @param transactionId the transaction's id, positive
	 * @return the transaction
	 */
	@GetExchange("/v1.0/leads/{leadId}/transaction/{transactionId}")
	Mono<Envelope<Transaction>> get(@PathVariable long leadId, @PathVariable long transactionId);

	/**
	 * Creates a transaction.
	 * @param leadId the id of its lead, positive
	 * @param transaction the transaction
	 * @return the transaction as Lofty keeps it
	 */
	@PostExchange("/v1.0/leads/{leadId}/transaction")
	Mono<Envelope<Transaction>> create(@PathVariable long leadId, @RequestBody NewTransaction transaction);

	/**
	 * Changes a transaction.
	 * @param leadId the id of its lead, positive
	 * @param transactionId the transaction's id, positive
	 * @param update what to change
	 * @return the transaction after the change
	 */
	@PutExchange("/v1.0/leads/{leadId}/transaction/{transactionId}")
	Mono<Envelope<Transaction>> update(@PathVariable long leadId, @PathVariable long transactionId,
			@RequestBody TransactionUpdate update);

	/**
	 * Reads the address of the property that a transaction is about.
	 * @param leadId the id of its lead, positive
	 * @param transactionId the transaction's id, positive
	 * @return the address
	 */
	@GetExchange("/v1.0/leads/{leadId}/transaction/{transactionId}/property/address")
	Mono<Envelope<TransactionAddress>> getAddress(@PathVariable long leadId, @PathVariable long transactionId);

	/**
	 * Replaces the address of the property that a transaction is about.
	 * @param leadId the id of its lead, positive
	 * @param address the whole address, with the transaction's id
	 */
	@PostExchange("/v1.0/leads/{leadId}/transaction/property/address")
	Mono<Void> updateAddress(@PathVariable long leadId, @RequestBody TransactionAddressUpdate address);

	/**
	 * Reads which fields the team has added to its transactions.
	 * @return the fields
	 */
	@GetExchange("/v1.0/transaction/customfields")
	Mono<List<TransactionFieldDefinition>> listCustomFields();

	/**
	 * Reads which stages the team has for each kind of transaction.
	 * @return the pipelines, one for each kind
	 */
	@GetExchange("/v2.0/transactions/pipelines")
	Mono<TransactionPipelineList> listPipelines();

	/**
	 * Takes over what Brokermint reports about a transaction. Lofty made it for that
	 * partner.
	 * @param transaction the transaction
	 */
	@PutExchange("/v1.0/brokermint/transaction")
	Mono<Void> updateFromBrokermint(@RequestBody BrokermintTransaction transaction);

}
