package io.github.loftyspring.sandbox.setting;

import java.util.function.UnaryOperator;

import org.springframework.util.Assert;

/**
 * A value that one side reads for each request and another changes at any time.
 *
 * @param <T> the immutable type of the value
 * @since 0.1.0
 */
public final class Setting<T> {

	private volatile T value;

	/**
	 * Creates a setting.
	 * @param value its first value
	 */
	public Setting(T value) {
		Assert.notNull(value, "'value' must not be null");
		this.value = value;
	}

	/**
	 * Returns the value.
	 * @return the value as it is now
	 */
	public T get() {
		return this.value;
	}

	/**
	 * Sets the value.
	 * @param value the new value
	 */
	public void set(T value) {
		Assert.notNull(value, "'value' must not be null");
		this.value = value;
	}

	/**
	 * Derives a new value from the present one.
	 * @param change the derivation
	 */
	public synchronized void update(UnaryOperator<T> change) {
		set(change.apply(this.value));
	}

}
