package io.github.loftyspring;

import java.security.Principal;

import io.github.loftyspring.api.agent.AgentOperations;
import io.github.loftyspring.api.ai.AiOperations;
import io.github.loftyspring.api.appointment.AppointmentOperations;
import io.github.loftyspring.api.calendar.CalendarOperations;
import io.github.loftyspring.api.call.CallOperations;
import io.github.loftyspring.api.communication.CommunicationOperations;
import io.github.loftyspring.api.lead.LeadOperations;
import io.github.loftyspring.api.listing.ListingOperations;
import io.github.loftyspring.api.manuallog.ManualLogOperations;
import io.github.loftyspring.api.member.MemberOperations;
import io.github.loftyspring.api.note.NoteOperations;
import io.github.loftyspring.api.notification.NotificationOperations;
import io.github.loftyspring.api.organization.OrganizationOperations;
import io.github.loftyspring.api.routing.RoutingOperations;
import io.github.loftyspring.api.salesagent.SalesAgentOperations;
import io.github.loftyspring.api.systemlog.SystemLogOperations;
import io.github.loftyspring.api.task.TaskOperations;
import io.github.loftyspring.api.task.TaskV1Operations;
import io.github.loftyspring.api.team.TeamFeatureOperations;
import io.github.loftyspring.api.transaction.TransactionOperations;
import io.github.loftyspring.api.vendor.VendorOperations;
import io.github.loftyspring.api.webhook.WebhookOperations;
import io.github.loftyspring.ratelimit.CallPriority;
import io.github.loftyspring.ratelimit.RateLimitSnapshot;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.util.Assert;

/**
 * Makes the calls of {@link LoftyOperations}: those of the reactive template, waited for
 * on the caller's thread. Immutable and safe to share; the caller may be a virtual
 * thread.
 *
 * @since 0.1.0
 */
public final class LoftyTemplate implements LoftyOperations {

	private final ReactiveLoftyOperations reactive;

	/**
	 * Creates a template.
	 * @param reactive makes the calls
	 */
	public LoftyTemplate(ReactiveLoftyOperations reactive) {
		Assert.notNull(reactive, "'reactive' must not be null");
		this.reactive = reactive;
	}

	@Override
	public <T> @Nullable T get(String uriTemplate, Class<T> responseType, Object... uriVariables) {
		return CallerThread.await(this.reactive.get(uriTemplate, responseType, uriVariables));
	}

	@Override
	public <T> @Nullable T get(String uriTemplate, ParameterizedTypeReference<T> responseType, Object... uriVariables) {
		return CallerThread.await(this.reactive.get(uriTemplate, responseType, uriVariables));
	}

	@Override
	public <T> @Nullable T post(String uriTemplate, Object body, Class<T> responseType, Object... uriVariables) {
		return CallerThread.await(this.reactive.post(uriTemplate, body, responseType, uriVariables));
	}

	@Override
	public <T> @Nullable T put(String uriTemplate, Object body, Class<T> responseType, Object... uriVariables) {
		return CallerThread.await(this.reactive.put(uriTemplate, body, responseType, uriVariables));
	}

	@Override
	public <T> @Nullable T delete(String uriTemplate, Class<T> responseType, Object... uriVariables) {
		return CallerThread.await(this.reactive.delete(uriTemplate, responseType, uriVariables));
	}

	@Override
	public LoftyOperations forAccount(String account) {
		return new LoftyTemplate(this.reactive.forAccount(account));
	}

	@Override
	public LoftyOperations withPriority(CallPriority priority) {
		return new LoftyTemplate(this.reactive.withPriority(priority));
	}

	@Override
	public LoftyOperations forPrincipal(Principal user) {
		return new LoftyTemplate(this.reactive.forPrincipal(user));
	}

	@Override
	public RateLimitSnapshot rateLimit() {
		return this.reactive.rateLimit();
	}

	@Override
	public <A> A client(Class<A> httpInterface) {
		return this.reactive.client(httpInterface);
	}

	@Override
	public LeadOperations leads() {
		return LeadOperations.of(this.reactive.leads(), CallerThread::await);
	}

	@Override
	public TaskOperations tasks() {
		return TaskOperations.of(this.reactive.tasks(), CallerThread::await);
	}

	@Override
	public TaskV1Operations tasksV1() {
		return TaskV1Operations.of(this.reactive.tasksV1(), CallerThread::await);
	}

	@Override
	public CalendarOperations calendar() {
		return CalendarOperations.of(this.reactive.calendar(), CallerThread::await);
	}

	@Override
	public AppointmentOperations appointments() {
		return AppointmentOperations.of(this.reactive.appointments(), CallerThread::await);
	}

	@Override
	public NoteOperations notes() {
		return NoteOperations.of(this.reactive.notes(), CallerThread::await);
	}

	@Override
	public CommunicationOperations communications() {
		return CommunicationOperations.of(this.reactive.communications(), CallerThread::await);
	}

	@Override
	public CallOperations calls() {
		return CallOperations.of(this.reactive.calls(), CallerThread::await);
	}

	@Override
	public ManualLogOperations manualLogs() {
		return ManualLogOperations.of(this.reactive.manualLogs(), CallerThread::await);
	}

	@Override
	public SystemLogOperations systemLogs() {
		return SystemLogOperations.of(this.reactive.systemLogs(), CallerThread::await);
	}

	@Override
	public TransactionOperations transactions() {
		return TransactionOperations.of(this.reactive.transactions(), CallerThread::await);
	}

	@Override
	public ListingOperations listings() {
		return ListingOperations.of(this.reactive.listings(), CallerThread::await);
	}

	@Override
	public MemberOperations members() {
		return MemberOperations.of(this.reactive.members(), CallerThread::await);
	}

	@Override
	public AgentOperations agents() {
		return AgentOperations.of(this.reactive.agents(), CallerThread::await);
	}

	@Override
	public OrganizationOperations organization() {
		return OrganizationOperations.of(this.reactive.organization(), CallerThread::await);
	}

	@Override
	public RoutingOperations routing() {
		return RoutingOperations.of(this.reactive.routing(), CallerThread::await);
	}

	@Override
	public TeamFeatureOperations teamFeatures() {
		return TeamFeatureOperations.of(this.reactive.teamFeatures(), CallerThread::await);
	}

	@Override
	public SalesAgentOperations salesAgents() {
		return SalesAgentOperations.of(this.reactive.salesAgents(), CallerThread::await);
	}

	@Override
	public AiOperations ai() {
		return AiOperations.of(this.reactive.ai(), CallerThread::await);
	}

	@Override
	public NotificationOperations notifications() {
		return NotificationOperations.of(this.reactive.notifications(), CallerThread::await);
	}

	@Override
	public WebhookOperations webhooks() {
		return WebhookOperations.of(this.reactive.webhooks(), CallerThread::await);
	}

	@Override
	public VendorOperations vendors() {
		return VendorOperations.of(this.reactive.vendors(), CallerThread::await);
	}

}
