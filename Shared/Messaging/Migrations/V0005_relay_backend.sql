-- A process id alone names nobody for long: after a restart of PostgreSQL it may be another's, or the server's own.
alter table relay_leader add column backend_start timestamptz;
