package io.github.loftyspring.samples.multitenant.tenant;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.JdbcUserDetailsManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes tenants out of visitors. A tenant is a user of the application, and its name is
 * the principal's name that the starter keeps the Lofty account under.
 */
@Service
public class SignUp {

	private final JdbcUserDetailsManager users;

	private final PasswordEncoder passwords;

	private final Tenants tenants;

	SignUp(JdbcUserDetailsManager users, PasswordEncoder passwords, Tenants tenants) {
		this.users = users;
		this.passwords = passwords;
		this.tenants = tenants;
	}

	/**
	 * Signs a tenant up.
	 * @param name the name
	 * @param password the password
	 * @throws org.springframework.dao.DuplicateKeyException if the name is taken
	 */
	@Transactional
	public void signUp(String name, String password) {
		this.users
			.createUser(User.withUsername(name).password(this.passwords.encode(password)).roles("TENANT").build());
		this.tenants.add(name);
	}

}
