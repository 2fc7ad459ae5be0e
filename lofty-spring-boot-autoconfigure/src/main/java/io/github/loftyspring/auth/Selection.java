package io.github.loftyspring.auth;

/**
 * Whose credential a call carries.
 *
 * @param kind what the name is a name of
 * @param name the name of an account or of a user
 */
record Selection(Kind kind, String name) {

	static final Selection NONE = new Selection(Kind.NONE, AccountSelection.DEFAULT);

	/**
	 * What is selected.
	 */
	enum Kind {

		/**
		 * Nothing: the account used where none is named.
		 */
		NONE,

		/**
		 * An account, configured or resolved by the application.
		 */
		ACCOUNT,

		/**
		 * A user of the application who connected an account.
		 */
		USER

	}

}
