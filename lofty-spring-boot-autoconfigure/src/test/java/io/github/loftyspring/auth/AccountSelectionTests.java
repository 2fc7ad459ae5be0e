package io.github.loftyspring.auth;

import java.net.URI;

import org.junit.jupiter.api.Test;
import reactor.util.context.Context;

import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link AccountSelection}.
 */
class AccountSelectionTests {

	@Test
	void whenNothingIsSelectedThenAccountIsTheDefault() {
		assertThat(AccountSelection.of(request().build(), Context.empty()))
			.isEqualTo(new Selection(Selection.Kind.NONE, "default"));
	}

	@Test
	void whenSelectedInTheContextThenAccountIsThatOne() {
		Context context = AccountSelection.select("ada").apply(Context.empty());
		assertThat(AccountSelection.of(request().build(), context))
			.isEqualTo(new Selection(Selection.Kind.ACCOUNT, "ada"));
	}

	@Test
	void whenSelectedTwiceThenTheAttributeComesBeforeTheContext() {
		Context context = AccountSelection.select("ada").apply(Context.empty());
		ClientRequest request = request().attributes(AccountSelection.account("grace")).build();
		assertThat(AccountSelection.of(request, context)).isEqualTo(new Selection(Selection.Kind.ACCOUNT, "grace"));
	}

	@Test
	void whenAUserHasTheNameOfAnAccountThenTheyAreToldApart() {
		Context context = AccountSelection.select("ada").apply(Context.empty());
		Context user = AccountSelection.select(() -> "ada").apply(context);
		assertThat(AccountSelection.of(request().build(), user)).isEqualTo(new Selection(Selection.Kind.USER, "ada"))
			.isNotEqualTo(AccountSelection.of(request().build(), context));
		ClientRequest request = request().attributes(AccountSelection.user(() -> "grace")).build();
		assertThat(AccountSelection.of(request, context)).isEqualTo(new Selection(Selection.Kind.USER, "grace"));
	}

	@Test
	void whenTheUserHasNoNameThenItIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> AccountSelection.select(() -> ""))
			.withMessage("'user' must have a name");
	}

	@Test
	@SuppressWarnings("NullAway")
	void whenAccountIsBlankThenItIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> AccountSelection.select(" "))
			.withMessage("'account' must not be empty");
		assertThatIllegalArgumentException().isThrownBy(() -> AccountSelection.account(null))
			.withMessage("'account' must not be empty");
	}

	private static ClientRequest.Builder request() {
		return ClientRequest.create(HttpMethod.GET, URI.create("https://api.example.com/v1.0/me"));
	}

}
