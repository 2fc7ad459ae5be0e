package io.github.loftyspring.ratelimit;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads the members of {@code RateLimit} and {@code RateLimit-Policy}, line by line: a
 * List of RFC 9651 whose members are Strings, Tokens or, in older drafts, Integers; or
 * the Dictionary {@code limit=100, remaining=50, reset=30} of a draft between. A member
 * that breaks the grammar is left out and the others are read.
 */
final class QuotaItemReader {

	static final int LARGEST_COUNT = 1_000_000_000;

	private static final int MOST_ITEMS = 64;

	private static final int MOST_DIGITS = 15;

	/** Stands for values of a type that no parameter has. */
	private static final Object OTHER = new Object();

	private final List<QuotaItem> items = new ArrayList<>();

	private final Fields dictionary = new Fields(null);

	private boolean malformed;

	private String line = "";

	private int position;

	/**
	 * Reads one line of a header. Several lines of one header are one list.
	 * @param newLine the line
	 */
	void read(String newLine) {
		this.line = newLine;
		this.position = 0;
		skipBlanks();
		while (!isAtEnd() && this.items.size() < MOST_ITEMS) {
			if (!readMember()) {
				this.malformed = true;
				skipMember();
			}
			take(',');
			skipBlanks();
		}
	}

	/**
	 * Returns what the lines hold.
	 * @return the members in their order
	 */
	List<QuotaItem> items() {
		if (this.dictionary.saysSomething()) {
			List<QuotaItem> all = new ArrayList<>(this.items);
			all.add(this.dictionary.toItem());
			return all;
		}
		return this.items;
	}

	boolean isMalformed() {
		return this.malformed;
	}

	private boolean readMember() {
		boolean quoted = next() == '"';
		Object value = value();
		boolean entry = !quoted && value instanceof String && take('=');
		Fields fields = new Fields((value instanceof String name && !entry) ? name : null);
		if (!start(fields, value, entry) || !readParameters(fields) || !isAtEndOfMember()) {
			return false;
		}
		if (entry) {
			this.dictionary.add(fields);
		}
		else if (fields.saysSomething()) {
			this.items.add(fields.toItem());
		}
		return entry || fields.saysSomething();
	}

	private boolean start(Fields fields, @Nullable Object value, boolean entry) {
		if (value instanceof String text) {
			return !entry || fields.set(text, value());
		}
		return value instanceof Long && fields.set("q", value);
	}

	private boolean readParameters(Fields fields) {
		while (take(';')) {
			while (take(' ')) {
				continue;
			}
			String key = key();
			if (key == null || !fields.set(key, take('=') ? value() : OTHER)) {
				return false;
			}
		}
		return true;
	}

	private boolean isAtEndOfMember() {
		skipBlanks();
		return isAtEnd() || next() == ',';
	}

	private void skipMember() {
		while (!isAtEnd() && next() != ',') {
			if (next() == '"') {
				if (string() == null) {
					this.position = this.line.length();
				}
			}
			else {
				this.position++;
			}
		}
	}

	/**
	 * Reads a bare item.
	 * @return a {@code Long}, a {@code String} for what is text, {@link #OTHER}, or
	 * {@code null} when there is no item
	 */
	private @Nullable Object value() {
		char first = next();
		if (isLetter(first) || first == '*') {
			return token();
		}
		return switch (first) {
			case '"' -> string();
			case ':' -> bytes();
			case '?' -> bool();
			case '@' -> date();
			case '%' -> displayString();
			default -> number();
		};
	}

	private @Nullable Object number() {
		boolean negative = take('-');
		int start = this.position;
		long value = 0;
		while (isDigit(next()) && this.position - start <= MOST_DIGITS) {
			value = 10 * value + next() - '0';
			this.position++;
		}
		int digits = this.position - start;
		if (digits == 0 || digits > MOST_DIGITS) {
			return null;
		}
		if (!take('.')) {
			return negative ? -value : value;
		}
		while (isDigit(next())) {
			this.position++;
		}
		return OTHER;
	}

	private @Nullable String string() {
		this.position++;
		StringBuilder text = new StringBuilder();
		while (!isAtEnd()) {
			char character = next();
			this.position++;
			if (character == '"') {
				return text.toString();
			}
			if (character == '\\') {
				character = next();
				this.position++;
				if (character != '"' && character != '\\') {
					return null;
				}
			}
			else if (character < ' ' || character > '~') {
				return null;
			}
			text.append(character);
		}
		return null;
	}

	private @Nullable Object displayString() {
		this.position++;
		return (next() == '"' && string() != null) ? OTHER : null;
	}

	private @Nullable String bytes() {
		int end = this.line.indexOf(':', this.position + 1);
		if (end < 0) {
			return null;
		}
		String text = this.line.substring(this.position, end + 1);
		this.position = end + 1;
		return text;
	}

	private @Nullable Object bool() {
		this.position++;
		return (take('0') || take('1')) ? OTHER : null;
	}

	private @Nullable Object date() {
		this.position++;
		return (number() instanceof Long) ? OTHER : null;
	}

	private String token() {
		int start = this.position;
		while (isLetter(next()) || isDigit(next()) || "!#$%&'*+-.^_`|~:/".indexOf(next()) >= 0) {
			this.position++;
		}
		return this.line.substring(start, this.position);
	}

	private @Nullable String key() {
		int start = this.position;
		while ((next() >= 'a' && next() <= 'z') || isDigit(next()) || "_-.*".indexOf(next()) >= 0) {
			this.position++;
		}
		return (this.position > start) ? this.line.substring(start, this.position) : null;
	}

	private void skipBlanks() {
		while (take(' ') || take('\t')) {
			continue;
		}
	}

	private boolean take(char character) {
		if (next() != character) {
			return false;
		}
		this.position++;
		return true;
	}

	private boolean isAtEnd() {
		return this.position >= this.line.length();
	}

	/** The character to be read next; at the end one that no grammar has. */
	private char next() {
		return (this.position < this.line.length()) ? this.line.charAt(this.position) : '\n';
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

	private static boolean isLetter(char character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
	}

	/**
	 * What has been read of one member.
	 */
	private static final class Fields {

		private static final String REQUESTS = "requests";

		private final @Nullable String policy;

		private @Nullable String partition;

		private boolean countsRequests = true;

		private long quota = QuotaItem.MISSING;

		private long remaining = QuotaItem.MISSING;

		private long reset = QuotaItem.MISSING;

		private long window = QuotaItem.MISSING;

		Fields(@Nullable String policy) {
			this.policy = policy;
		}

		/**
		 * Takes a parameter over. One that is not known has no effect; one that is
		 * repeated, the effect of its last value.
		 * @return whether the parameter can have this value
		 */
		boolean set(String key, @Nullable Object value) {
			if (value == null) {
				return false;
			}
			long number = (value instanceof Long whole && whole >= 0) ? whole : QuotaItem.MISSING;
			boolean count = number != QuotaItem.MISSING && number <= LARGEST_COUNT;
			return switch (key) {
				case "q", "limit" -> {
					this.quota = number;
					yield count;
				}
				case "r", "remaining" -> {
					this.remaining = number;
					yield count;
				}
				case "t", "reset" -> {
					this.reset = number;
					yield number != QuotaItem.MISSING;
				}
				case "w" -> {
					this.window = number;
					yield number > 0;
				}
				case "pk" -> {
					this.partition = value.toString();
					yield value instanceof String;
				}
				case "qu" -> {
					this.countsRequests = REQUESTS.equals(value);
					yield value instanceof String;
				}
				default -> true;
			};
		}

		/**
		 * Takes over what another member of the same dictionary says.
		 */
		void add(Fields other) {
			this.quota = (other.quota != QuotaItem.MISSING) ? other.quota : this.quota;
			this.remaining = (other.remaining != QuotaItem.MISSING) ? other.remaining : this.remaining;
			this.reset = (other.reset != QuotaItem.MISSING) ? other.reset : this.reset;
			this.window = (other.window != QuotaItem.MISSING) ? other.window : this.window;
		}

		boolean saysSomething() {
			return this.quota != QuotaItem.MISSING || this.remaining != QuotaItem.MISSING
					|| this.reset != QuotaItem.MISSING;
		}

		QuotaItem toItem() {
			return new QuotaItem(this.policy, this.partition, this.countsRequests, this.quota, this.remaining,
					this.reset, this.window);
		}

	}

}
