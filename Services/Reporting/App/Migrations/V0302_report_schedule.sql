-- Reports that a schedule made due; each is requested once.
create table scheduled_report (
    partnership  text collate "C" not null,
    as_of        date not null,
    kind         text collate "C" not null,
    requested_at timestamptz,
    primary key (partnership, as_of, kind)
);
create index scheduled_report_open on scheduled_report (partnership, as_of, kind) where requested_at is null;
