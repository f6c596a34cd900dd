-- A job names what it is about apart from what else it needs.
alter table due rename to job;
alter index due_run_after rename to job_run_after;
alter table job add column subject text collate "C", add column detail text collate "C" not null default '';
update job set subject = split_part(key, E'\x1f', 1),
               detail = case when strpos(key, E'\x1f') = 0 then '' else substr(key, strpos(key, E'\x1f') + 1) end;
-- The marks of transactions have another form.
update job set detail = '#' || detail where kind = 'fold';
update job set detail = regexp_replace(detail, E'\x1f([0-9]+)$', E'\x1f#\\1') where kind = 'report';
update job set detail = '#' || subject, subject = case when subject like '*%' then '*' else subject end where kind = 'stale';
update job set detail = replace(detail, E'\x1f', '/') where kind = 'refold';
alter table job drop constraint due_pkey;
alter table job drop column key;
alter table job alter column subject set not null;
alter table job add primary key (kind, subject, detail);
