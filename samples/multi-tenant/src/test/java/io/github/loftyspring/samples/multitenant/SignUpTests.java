package io.github.loftyspring.samples.multitenant;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.loftyspring.samples.multitenant.tenant.SignUp;
import io.github.loftyspring.sandbox.LoftySandbox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SignUp} and its form.
 */
class SignUpTests {

	private static final Pattern NOTE = Pattern.compile("class=\"note[^>]*>([^<]+)<");

	private static LoftySandbox sandbox;

	private static TestInstance instance;

	@BeforeAll
	static void start() {
		sandbox = LoftySandbox.start((options) -> options.leads(1));
		instance = TestInstance.start(sandbox, "jdbc:h2:mem:sign-up", Map.of());
	}

	@AfterAll
	static void stop() {
		instance.close();
		sandbox.close();
	}

	@Test
	void whenATenantSignsUpThenItCanSignInAndIsNotConnected() {
		Visitor visitor = instance.visitor();
		assertThat(visitor.signUp("acme", Visitor.PASSWORD).statusCode()).isEqualTo(302);
		HttpResponse<String> page = visitor.signIn("acme").get("/");
		assertThat(page.body()).contains("Signed in as", "acme", "Not connected", "Connect your Lofty account")
			.doesNotContain(Visitor.PASSWORD);
		assertThat(
				instance.jdbc().sql("select password from users where username = 'acme'").query(String.class).single())
			.startsWith("{bcrypt}");
	}

	@Test
	void whenTheNameIsTakenThenThePageSaysSoAndTheFirstTenantStays() {
		instance.visitor().signUp("first", Visitor.PASSWORD);
		HttpResponse<String> second = instance.visitor().signUp("first", "another password");
		assertThat(second.statusCode()).isEqualTo(400);
		assertThat(second.body()).contains(">This name is taken.<");
		instance.visitor().signIn("first");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Acme   | long enough | The name needs 2 to 30 of the characters a to z, 0 to 9 and -.
			a      | long enough | The name needs 2 to 30 of the characters a to z, 0 to 9 and -.
			<b>    | long enough | The name needs 2 to 30 of the characters a to z, 0 to 9 and -.
			short  | seven77     | The password needs 8 characters or more.
			""")
	void whenAFieldIsWrongThenThePageNamesIt(String name, String password, String problem) {
		HttpResponse<String> answer = instance.visitor().signUp(name, password);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains(">" + problem + "<").doesNotContain(password, "<b>");
	}

	@Test
	void whenThePasswordIsLongerThanBcryptTakesThenThePageSaysSo() {
		assertThat(instance.visitor().signUp("long", "x".repeat(73)).body()).contains(">The password is too long.<");
	}

	@Test
	void whenAVisitorIsNotSignedInThenNothingIsShown() {
		for (String path : new String[] { "/", "/progress", "/lofty/connect" }) {
			assertThat(instance.visitor().get(path).headers().firstValue("Location").orElse("")).as(path)
				.endsWith("/login");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/login       |
			/login?new   | Your account is ready. Sign in with it.
			/login?out   | You are signed out.
			/login?error | Name and password do not fit.
			""")
	void whenTheSignInPageIsOpenedThenItSaysOnlyWhatHappened(String path, @Nullable String note) {
		List<String> notes = NOTE.matcher(instance.visitor().get(path).body())
			.results()
			.map((found) -> found.group(1))
			.toList();
		assertThat(notes).isEqualTo((note != null) ? List.of(note) : List.of());
	}

	@Test
	void whenAPageDoesNotExistThenThePageThatSaysSoIsTheApplicationsOwn() {
		String name = "lost";
		Visitor visitor = instance.visitor();
		visitor.signUp(name, Visitor.PASSWORD);
		HttpResponse<String> answer = visitor.signIn(name).get("/nothing");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("<h1>Page not found</h1>", "name=\"viewport\"");
	}

}
