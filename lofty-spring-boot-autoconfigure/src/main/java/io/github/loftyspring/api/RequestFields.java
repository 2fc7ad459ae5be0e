package io.github.loftyspring.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Collects the fields of a request. Subclasses offer them under names of their own, one
 * method for each field.
 *
 * @param <S> the subclass
 * @since 0.1.0
 */
public abstract class RequestFields<S extends RequestFields<S>> {

	private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

	/**
	 * Creates an empty collection.
	 */
	protected RequestFields() {
	}

	/**
	 * Sets a field.
	 * @param name the field's name on the wire
	 * @param value the value
	 * @return this object
	 */
	@SuppressWarnings("unchecked")
	protected final S set(String name, Object value) {
		Assert.notNull(value, () -> "'%s' must not be null".formatted(name));
		this.fields.put(name, onTheWire(value));
		return (S) this;
	}

	private static Object onTheWire(Object value) {
		return (value instanceof OpenValue<?> open) ? open.value() : value;
	}

	/**
	 * Sets a text that must not be blank.
	 * @param name the field's name on the wire
	 * @param value the text
	 * @return this object
	 */
	protected final S setText(String name, String value) {
		Assert.hasText(value, () -> "'%s' must not be blank".formatted(name));
		return set(name, value);
	}

	/**
	 * Sets a list.
	 * @param name the field's name on the wire
	 * @param values the elements, which are copied
	 * @return this object
	 */
	protected final S setList(String name, Collection<?> values) {
		Assert.notNull(values, () -> "'%s' must not be null".formatted(name));
		Assert.noNullElements(values, () -> "'%s' must not contain null".formatted(name));
		return set(name, values.stream().map(RequestFields::onTheWire).toList());
	}

	/**
	 * Sets a list of texts, none of which may be blank.
	 * @param name the field's name on the wire
	 * @param values the texts, which are copied
	 * @return this object
	 */
	protected final S setTexts(String name, Collection<String> values) {
		Assert.notNull(values, () -> "'%s' must not be null".formatted(name));
		values.forEach((value) -> Assert.hasText(value, () -> "'%s' must not contain a blank".formatted(name)));
		return setList(name, values);
	}

	/**
	 * Adds to a list.
	 * @param name the field's name on the wire
	 * @param value the element
	 * @return this object
	 */
	protected final S add(String name, Object value) {
		List<Object> values = new ArrayList<>((this.fields.get(name) instanceof List<?> list) ? list : List.of());
		values.add(value);
		return set(name, List.copyOf(values));
	}

	/**
	 * Sets an id.
	 * @param name the field's name on the wire
	 * @param value the id, positive
	 * @return this object
	 */
	protected final S setId(String name, long value) {
		Arguments.id(name, value);
		return set(name, value);
	}

	/**
	 * Sets an amount of money or a rate. It is written without exponent and without
	 * trailing zeros, which fields of whole numbers refuse.
	 * @param name the field's name on the wire
	 * @param value the amount
	 * @return this object
	 */
	protected final S setAmount(String name, BigDecimal value) {
		Assert.notNull(value, () -> "'%s' must not be null".formatted(name));
		BigDecimal shortest = value.stripTrailingZeros();
		return set(name, (shortest.scale() < 0) ? shortest.setScale(0) : shortest);
	}

	/**
	 * Sets a price, written like an {@link #setAmount amount}.
	 * @param name the field's name on the wire
	 * @param value the price, not negative
	 * @return this object
	 */
	protected final S setPrice(String name, BigDecimal value) {
		Assert.notNull(value, () -> "'%s' must not be null".formatted(name));
		Assert.isTrue(value.signum() >= 0, () -> "'%s' must not be negative".formatted(name));
		return setAmount(name, value);
	}

	/**
	 * Sets a count or a measure.
	 * @param name the field's name on the wire
	 * @param value the number, not negative
	 * @return this object
	 */
	protected final S setNumber(String name, Number value) {
		Assert.isTrue(value.doubleValue() >= 0 && Double.isFinite(value.doubleValue()),
				() -> "'%s' must be zero or more".formatted(name));
		return set(name, value);
	}

	/**
	 * Sets a time, in milliseconds since the epoch.
	 * @param name the field's name on the wire
	 * @param value the time
	 * @return this object
	 */
	protected final S setEpochMillis(String name, Instant value) {
		Assert.notNull(value, () -> "'%s' must not be null".formatted(name));
		return set(name, value.toEpochMilli());
	}

	/**
	 * Sets a time with its offset, in the format of {@link WireOffsetDateTime}.
	 * @param name the field's name on the wire
	 * @param value the time
	 * @return this object
	 */
	protected final S setOffsetDateTime(String name, OffsetDateTime value) {
		Assert.notNull(value, () -> "'%s' must not be null".formatted(name));
		return set(name, WireOffsetDateTimeSerializer.format(value));
	}

	/**
	 * Sets a field to null, which tells Lofty to clear it.
	 * @param name the field's name on the wire
	 * @return this object
	 */
	@SuppressWarnings("unchecked")
	protected final S setNull(String name) {
		this.fields.put(name, null);
		return (S) this;
	}

	/**
	 * Sets a date, in the format of {@link WireDate}.
	 * @param name the field's name on the wire
	 * @param value the date
	 * @return this object
	 */
	protected final S setDate(String name, LocalDate value) {
		Assert.notNull(value, () -> "'%s' must not be null".formatted(name));
		return set(name, WireDateSerializer.format(value));
	}

	final void setAll(Map<String, @Nullable Object> fields) {
		this.fields.putAll(fields);
	}

	/**
	 * Returns a field that was set.
	 * @param name the field's name on the wire
	 * @return the value, {@code null} when it was not set
	 */
	protected final @Nullable Object get(String name) {
		return this.fields.get(name);
	}

	/**
	 * Returns the fields that were set, immutable and in their order.
	 * @return the fields
	 */
	public final Map<String, @Nullable Object> toMap() {
		return Collections.unmodifiableMap(new LinkedHashMap<>(this.fields));
	}

}
