package io.github.loftyspring.benchmarks.quota;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.springframework.boot.ApplicationArguments;
import org.springframework.util.Assert;

/**
 * Which of several things to run: those whose title contains one of the texts that a
 * program argument gives, in any case.
 *
 * @param option name of the argument
 * @param texts parts of titles; all things when empty
 */
record Choice(String option, List<String> texts) {

	/**
	 * Reads the choice.
	 * @param args the program's arguments
	 * @param option name of the argument, which may be repeated
	 * @return the choice
	 */
	static Choice of(ApplicationArguments args, String option) {
		List<String> texts = args.getOptionValues(option);
		return new Choice(option, (texts != null) ? texts : List.of());
	}

	/**
	 * Chooses.
	 * @param <T> what is chosen from
	 * @param all all things
	 * @param title returns the title of one
	 * @return the chosen ones in the same order
	 * @throws IllegalArgumentException if a text is in no title
	 */
	<T> List<T> from(List<T> all, Function<T, String> title) {
		for (String text : this.texts) {
			Assert.isTrue(all.stream().anyMatch((thing) -> contains(title.apply(thing), text)),
					() -> "'--%s=%s' is in no title: use a part of one of %s".formatted(this.option, text,
							all.stream().map(title).toList()));
		}
		return all.stream()
			.filter((thing) -> this.texts.isEmpty()
					|| this.texts.stream().anyMatch((text) -> contains(title.apply(thing), text)))
			.toList();
	}

	private static boolean contains(String title, String text) {
		return title.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
	}

}
