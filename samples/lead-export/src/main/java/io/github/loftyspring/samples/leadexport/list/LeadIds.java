package io.github.loftyspring.samples.leadexport.list;

import java.util.Arrays;

/**
 * A set of lead ids that takes 16 to 32 bytes an id, a fraction of what a
 * {@code Set<Long>} takes.
 */
public final class LeadIds {

	private static final int SMALLEST = 1 << 10;

	private static final long FREE = 0;

	private long[] slots = new long[SMALLEST];

	private int size;

	/**
	 * Adds an id.
	 * @param id the id, not zero
	 * @return whether it is new
	 */
	public boolean add(long id) {
		if (id == FREE) {
			throw new IllegalArgumentException("'id' must not be zero");
		}
		int slot = slotOf(id);
		if (this.slots[slot] == id) {
			return false;
		}
		this.slots[slot] = id;
		this.size++;
		if (this.size > this.slots.length / 2) {
			grow();
		}
		return true;
	}

	/**
	 * Returns whether an id was added.
	 * @param id the id
	 * @return whether it was
	 */
	public boolean contains(long id) {
		return id != FREE && this.slots[slotOf(id)] == id;
	}

	/**
	 * Returns the number of ids.
	 * @return the number
	 */
	public int size() {
		return this.size;
	}

	private int slotOf(long id) {
		int mask = this.slots.length - 1;
		// Ids of one account lie close together: the multiplication spreads them.
		int slot = (int) ((id * 0x9E3779B97F4A7C15L) >>> 32) & mask;
		while (this.slots[slot] != FREE && this.slots[slot] != id) {
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	private void grow() {
		long[] before = this.slots;
		this.slots = new long[before.length * 2];
		Arrays.stream(before).filter((id) -> id != FREE).forEach((id) -> this.slots[slotOf(id)] = id);
	}

}
