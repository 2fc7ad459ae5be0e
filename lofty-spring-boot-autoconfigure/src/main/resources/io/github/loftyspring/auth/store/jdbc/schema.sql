-- Tokens of users who connected a Lofty account; for H2 and PostgreSQL.
create table if not exists lofty_authorization (
	registration_id varchar(100) not null,
	principal_name varchar(200) not null,
	-- Changes with every change of the tokens.
	version bigint not null,
	-- Encrypted, with the id of the key in front.
	tokens varchar(100000) not null,
	-- The instance that renews the tokens, and until when the others leave that to it.
	lease_holder varchar(36),
	lease_until timestamp with time zone,
	primary key (registration_id, principal_name)
);
