-- For H2 and PostgreSQL. The table for tokens is the starter's own.

-- As JdbcUserDetailsManager wants them.
create table if not exists users (
	username varchar(50) primary key,
	password varchar(500) not null,
	enabled boolean not null
);

create table if not exists authorities (
	username varchar(50) not null references users (username),
	authority varchar(50) not null,
	primary key (username, authority)
);

create table if not exists tenant (
	name varchar(50) primary key references users (username),
	connection varchar(20) not null,
	next_run_at timestamp with time zone not null,
	-- The instance that syncs the tenant, and until when the others leave that to it.
	lease_holder varchar(36),
	lease_until timestamp with time zone,
	-- The run that reads all leads: its number, whether it has to go on, and where.
	full_run bigint default 0 not null,
	full_running boolean default false not null,
	full_cursor varchar(2000),
	full_due_at timestamp with time zone,
	leads_read bigint default 0 not null,
	leads_total bigint,
	-- When the page was asked for that has not come yet.
	asked_at timestamp with time zone,
	last_run_at timestamp with time zone,
	problem varchar(500)
);

create table if not exists tenant_lead (
	tenant varchar(50) not null references tenant (name),
	lead_id bigint not null,
	first_name varchar(200),
	last_name varchar(200),
	email varchar(500),
	stage varchar(200),
	created_at timestamp with time zone,
	updated_at timestamp with time zone,
	-- The last run of all leads, or of the new ones since, that saw it.
	seen_in_run bigint not null,
	primary key (tenant, lead_id)
);
