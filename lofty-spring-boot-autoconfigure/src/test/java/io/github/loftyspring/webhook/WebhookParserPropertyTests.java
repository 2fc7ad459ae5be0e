package io.github.loftyspring.webhook;

import java.nio.charset.StandardCharsets;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WebhookParser} that hold for every input.
 */
class WebhookParserPropertyTests {

	@Property(tries = 2000)
	void whenTheBodyIsAnythingThenItIsReadOrMalformed(@ForAll byte[] body, @ForAll String text) {
		for (byte[] any : List.of(body, ("{" + text + "}").getBytes(StandardCharsets.UTF_8),
				("{\"listId\":2,\"" + text + "\":[{}]}").getBytes(StandardCharsets.UTF_8))) {
			try {
				new WebhookParser(new TestClock()).parse(any);
			}
			catch (MalformedWebhookException ex) {
				assertThat(ex.getMessage()).doesNotContain("{");
			}
		}
	}

}
