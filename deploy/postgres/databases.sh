#!/bin/sh
# Creates a database and a role for each service; no role can connect to another service's database. Runs before every
# start and creates only what is missing; each role's password is set to the one in its service's secrets.
set -eu

for service in programs-registry indicators reporting; do
    # psql reads the password from its file, so that no process list shows it.
    export PASSWORD_FILE="/secrets/$service/database-password"
    psql -X -q -A -t -v ON_ERROR_STOP=1 -v role="kembar_${service%-registry}" -U postgres -d postgres <<'SQL'
-- The server logs failed statements, and others if configured to. Statements here contain a password: do not log them.
set log_min_error_statement = panic;
set log_statement = none;
set log_min_duration_statement = -1;
\set password `cat "$PASSWORD_FILE"`
select format('create role %I login', :'role') where not exists (select from pg_roles where rolname = :'role') \gexec
alter role :"role" password :'password';
select format('create database %I owner %I', :'role', :'role')
where not exists (select from pg_database where datname = :'role') \gexec
revoke connect, temporary on database :"role" from public;
SQL
done
