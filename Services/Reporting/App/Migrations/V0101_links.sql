-- Relations are kept as every service keeps them, in the table `link`; fill it with `reporting recompute`.
drop table if exists affects;

-- Things that a transaction touched, until the job `stale` has found the reports that depend on them.
create table touched_thing (
    -- The transaction, as the job's row in `due` names it.
    noted text collate "C" not null,
    kind  text collate "C" not null,
    code  text collate "C" not null,
    primary key (noted, kind, code)
);

-- Context events of which anybody has stated that they concern every city: every report may depend on them.
create table global_context_event (
    code text collate "C" primary key
);

-- The keys of this work have another form now; every wanted report is made anew, which sets the deadlines of requests again.
delete from due where kind in ('report', 'report-deadline');
insert into due (kind, key)
select 'report', partnership || E'\x1f' || as_of || E'\x1f' || pg_current_xact_id() from wanted_report;
