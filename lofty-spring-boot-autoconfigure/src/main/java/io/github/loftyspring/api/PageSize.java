package io.github.loftyspring.api;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The size that the pages of a list have.
 *
 * @param parameter the parameter that sets it
 * @param standard the size without that parameter, {@code null} when it is unknown
 */
record PageSize(String parameter, @Nullable Integer standard) {

	@Nullable Integer of(Map<String, @Nullable Object> parameters) {
		return (parameters.get(this.parameter) instanceof Number size) ? Integer.valueOf(size.intValue())
				: this.standard;
	}

	/**
	 * Whether a page with that many items is the last, going by its size alone.
	 */
	boolean isShort(Map<String, @Nullable Object> parameters, int items) {
		Integer size = of(parameters);
		return size != null && items < size;
	}

}
