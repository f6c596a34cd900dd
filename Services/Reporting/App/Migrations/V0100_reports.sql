-- Which thing touches which: followed from a partnership backwards, it finds everything its report speaks of.
create table affects (
    kind    text collate "C" not null,
    code    text collate "C" not null,
    to_kind text collate "C" not null,
    to_code text collate "C" not null,
    primary key (kind, code, to_kind, to_code)
);
create index affects_to on affects (to_kind, to_code);

-- Reports that were asked for: kept up to date from then on.
create table wanted_report (
    partnership text collate "C" not null,
    as_of       date not null,
    primary key (partnership, as_of)
);

-- Requests, each answered by a notice of its own.
create table report_request (
    source      text        collate "C" not null,
    id          text        collate "C" not null,
    partnership text        collate "C" not null,
    as_of       date        not null,
    -- Until then it waits for the events that it names.
    deadline    timestamptz not null,
    answered_at timestamptz,
    primary key (source, id)
);
create index report_request_open on report_request (partnership, as_of) where answered_at is null;

-- Events that a request comes after and that have not been heard of.
create table report_after (
    request_source text collate "C" not null,
    request_id     text collate "C" not null,
    source         text collate "C" not null,
    id             text collate "C" not null,
    primary key (request_source, request_id, source, id),
    foreign key (request_source, request_id) references report_request
);
create index report_after_event on report_after (source, id);

-- Every report that was made, the latest and all before it.
create table report (
    partnership    text        collate "C" not null,
    as_of          date        not null,
    number         integer     not null,
    rule_version   integer     not null,
    content_digest text        not null,
    facts_digest   text        not null,
    events_counted integer     not null,
    generated_at   timestamptz not null,
    content        bytea       not null,
    primary key (partnership, as_of, number)
);
