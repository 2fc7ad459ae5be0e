package io.github.loftyspring.samples.cli.output;

/**
 * Writes the items of a list one after the other.
 *
 * @param <T> the type of the items
 */
interface ListWriter<T> {

	/**
	 * Writes an item, at once or with the next ones.
	 */
	void add(T item);

	/**
	 * Writes what comes after the last item. Without it the reader can see that the list
	 * is not whole.
	 */
	void end();

}
