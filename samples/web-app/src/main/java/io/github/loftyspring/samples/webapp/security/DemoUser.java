package io.github.loftyspring.samples.webapp.security;

/**
 * A user of this application whose password everybody may know.
 *
 * @param name the name
 * @param password the password, shown on the login page
 */
record DemoUser(String name, String password) {
}
