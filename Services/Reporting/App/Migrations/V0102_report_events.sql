-- Which versions of a report count an event; fill it for reports that are there with `reporting recompute`.
create table report_event (
    -- The first eight bytes of the SHA-256 of the event's reference.
    event        bigint  not null,
    partnership  text    collate "C" not null,
    as_of        date    not null,
    first_number integer not null,
    -- Null for as long as the latest version counts it.
    last_number  integer,
    primary key (event, partnership, as_of, first_number)
);
create index report_event_current on report_event (partnership, as_of) where last_number is null;
