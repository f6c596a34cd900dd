#!/bin/sh
# A database and a role for each service, and no way from one into another's. Runs before every start and changes only
# what is not yet so; a role's password becomes that of its service's secrets.
set -eu

for service in programs-registry indicators reporting; do
    # psql reads the password from its file, so that it is in no list of processes.
    export PASSWORD_FILE="/secrets/$service/database-password"
    psql -X -q -A -t -v ON_ERROR_STOP=1 -v role="kembar_${service%-registry}" -U postgres -d postgres <<'SQL'
-- A server writes a statement that fails, or that it was told to write, into its log: not this one.
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
