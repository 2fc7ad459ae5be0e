package io.github.loftyspring.auth.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.SqlTypeValue;

/**
 * What goes into the column of the tokens. Spring JDBC logs parameters at TRACE, and
 * encryption may be switched off, so that {@code toString} shows nothing.
 *
 * @param text the text
 */
record EncryptedTokens(String text) implements SqlTypeValue {

	@Override
	public void setTypeValue(PreparedStatement statement, int index, int sqlType, @Nullable String typeName)
			throws SQLException {
		statement.setString(index, this.text);
	}

	@Override
	public String toString() {
		return "******";
	}

}
