package io.github.loftyspring.sandbox.lead;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers lists while they are read page by page, the last ones asked for.
 */
final class Scrolls {

	private static final int MAX = 64;

	private final Map<Long, long[]> lists = new LinkedHashMap<>();

	private long nextList = 1;

	synchronized String idOf(long[] ids, int position) {
		for (Map.Entry<Long, long[]> entry : this.lists.entrySet()) {
			if (entry.getValue() == ids) {
				return encode(entry.getKey(), position);
			}
		}
		if (this.lists.size() == MAX) {
			this.lists.remove(this.lists.keySet().iterator().next());
		}
		long list = this.nextList++;
		this.lists.put(list, ids);
		return encode(list, position);
	}

	synchronized Optional<Scroll> find(String scrollId) {
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(scrollId), StandardCharsets.UTF_8).split(":");
			long[] ids = this.lists.get(Long.valueOf(parts[0]));
			return (ids != null) ? Optional.of(new Scroll(ids, Integer.parseInt(parts[1]))) : Optional.empty();
		}
		catch (IllegalArgumentException | ArrayIndexOutOfBoundsException ex) {
			return Optional.empty();
		}
	}

	private static String encode(long list, int position) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((list + ":" + position).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * A place in a list.
	 *
	 * @param ids the whole list
	 * @param position how much of it was read
	 */
	record Scroll(long[] ids, int position) {
	}

}
