package io.github.loftyspring;

import java.security.Principal;

import io.github.loftyspring.api.lead.LeadOperations;
import io.github.loftyspring.api.note.NoteOperations;
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
	public NoteOperations notes() {
		return NoteOperations.of(this.reactive.notes(), CallerThread::await);
	}

}
