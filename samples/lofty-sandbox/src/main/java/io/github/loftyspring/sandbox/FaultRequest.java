package io.github.loftyspring.sandbox;

import java.time.Duration;
import java.util.Map;

import io.github.loftyspring.sandbox.error.ErrorShape;
import io.github.loftyspring.sandbox.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /sandbox/faults}. Only the kind is needed, or a status.
 */
record FaultRequest(Fault.@Nullable Kind kind, @Nullable Integer status, @Nullable ErrorShape shape,
		@Nullable Integer code, @Nullable String message, @Nullable Map<String, String> headers,
		@Nullable Duration delay, @Nullable Integer times, @Nullable String method, @Nullable String path,
		@Nullable Boolean afterHandling) {

	Fault toFault() {
		return new Fault((this.kind != null) ? this.kind : Fault.Kind.ANSWER, (this.status != null) ? this.status : 500,
				(this.shape != null) ? this.shape : ErrorShape.CODE, (this.code != null) ? this.code : 20005,
				(this.message != null) ? this.message : "Internal error",
				(this.headers != null) ? this.headers : Map.of(), (this.delay != null) ? this.delay : Duration.ZERO,
				(this.times != null) ? this.times : 1, this.method, (this.path != null) ? this.path : "/",
				Boolean.TRUE.equals(this.afterHandling));
	}

}
