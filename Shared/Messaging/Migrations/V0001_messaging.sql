-- What every service keeps to carry events: who may read a partition, what came, what was set aside, what goes out.
-- Identifiers compare byte by byte (collate "C"), as the program compares them.

-- One row a partition of one log: the epoch says whose batches count, the offset moves with the data.
create table consumer_partition (
    cluster        text    collate "C" not null,
    consumer_group text    collate "C" not null,
    topic          text    collate "C" not null,
    partition      integer not null,
    -- Raised when the topic turns out to be another one under the same name.
    incarnation    integer not null default 1,
    epoch          bigint  not null,
    owner          text    not null,
    backend_pid    integer not null,
    next_offset    bigint  not null check (next_offset >= 0),
    -- Digest of the last record read, by which a recreated topic is noticed.
    mark_offset    bigint,
    mark           bytea,
    updated_at     timestamptz not null default now(),
    primary key (cluster, consumer_group, topic, partition, incarnation)
);

-- Records that were gone before they were read: possible loss.
create table partition_gap (
    cluster        text    collate "C" not null,
    consumer_group text    collate "C" not null,
    topic          text    collate "C" not null,
    partition      integer not null,
    incarnation    integer not null,
    from_offset    bigint  not null,
    to_offset      bigint  not null,
    noticed_at     timestamptz not null default now(),
    primary key (cluster, consumer_group, topic, partition, incarnation, from_offset)
);

-- Every accepted event, once, for ever.
create table inbox (
    source       text        collate "C" not null,
    id           text        collate "C" not null,
    -- Of an announced fact: the publisher's own source and id.
    cause_source text        collate "C" not null,
    cause_id     text        collate "C" not null,
    type         text        collate "C" not null,
    time         timestamptz not null,
    entity_kind  text        collate "C" not null,
    entity_code  text        collate "C" not null,
    digest       bytea       not null,
    event        bytea       not null,
    verdict      text        not null,
    is_waiting   boolean     not null default false,
    accepted_at  timestamptz not null,
    topic        text        not null,
    partition    integer     not null,
    "offset"     bigint      not null,
    primary key (source, id)
);
create index inbox_entity on inbox (entity_kind, entity_code);
create index inbox_cause on inbox (cause_source, cause_id) where cause_source <> source or cause_id <> id;

-- A known (source, id) that came again with other content: the first stays.
create table conflict (
    source     text  collate "C" not null,
    id         text  collate "C" not null,
    digest     bytea not null,
    event      bytea not null,
    topic      text  not null,
    noticed_at timestamptz not null default now(),
    primary key (source, id, digest)
);

-- Codes that accepted events made known. Only grows: a withdrawal does not make later references wait.
create table known_code (
    kind text collate "C" not null,
    code text collate "C" not null,
    primary key (kind, code)
);

-- What an event in the inbox still waits for.
create table waiting (
    kind   text collate "C" not null,
    code   text collate "C" not null,
    source text collate "C" not null,
    id     text collate "C" not null,
    since  timestamptz not null default now(),
    primary key (kind, code, source, id),
    foreign key (source, id) references inbox
);
create index waiting_event on waiting (source, id);

-- What could not be taken: the record as it came, and why.
create table dead_letter (
    digest     bytea       primary key,
    topic      text        not null,
    partition  integer     not null,
    "offset"   bigint      not null,
    key        bytea,
    headers    text        not null,
    value      bytea,
    source     text        collate "C",
    id         text        collate "C",
    reason     text        not null,
    sentence   text        not null,
    first_seen timestamptz not null default now(),
    state      text        not null check (state in ('open', 'replayed', 'closed')),
    closed_at  timestamptz,
    closed_by  text
);
create index dead_letter_open on dead_letter (source, id) where state = 'open';

-- Everything that is announced, in the order of its keys, kept for ever: the topic can be filled again from here.
create table outbox (
    position     bigint      generated always as identity primary key,
    source       text        collate "C" not null,
    id           text        collate "C" not null,
    topic        text        collate "C" not null,
    key          bytea,
    -- JSON list of [name, hexadecimal value]; null for the usual header of an event.
    headers      text,
    value        bytea,
    digest       bytea,
    recorded_at  timestamptz not null default now(),
    published_at timestamptz,
    unique (topic, source, id)
);
create index outbox_unpublished on outbox (position) where published_at is null;

-- One relay sends at a time; the epoch says which one's marks count.
create table relay_leader (
    name         text    primary key check (name = 'relay'),
    epoch        bigint  not null,
    owner        text    not null,
    backend_pid  integer not null,
    heartbeat_at timestamptz not null
);

-- How far each cluster has been given what another one had already.
create table relay_cluster (
    cluster         text   primary key,
    adopted_at      timestamptz not null default now(),
    republish_until bigint not null,
    republished     bigint not null
);

-- The cluster that `published_at` speaks of.
create table relay_current (
    name    text primary key check (name = 'current'),
    cluster text not null references relay_cluster
);

-- Work that follows from data and was written with it.
create table due (
    kind      text collate "C" not null,
    key       text collate "C" not null,
    run_after timestamptz not null default now(),
    since     timestamptz not null default now(),
    primary key (kind, key)
);
create index due_run_after on due (run_after);
