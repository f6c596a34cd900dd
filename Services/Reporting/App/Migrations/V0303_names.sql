-- Names and titles by which readers find entities, in each language in which an event states them, with the event that
-- states them. Derived: it is rebuilt with the relations. Fill it with `reporting recompute`.
create table entity_name (
    kind     text        collate "C" not null,
    code     text        collate "C" not null,
    language text        collate "C" not null,
    name     text        not null,
    folded   text        not null,
    time     timestamptz not null,
    source   text        collate "C" not null,
    id       text        collate "C" not null,
    primary key (kind, code, language)
);
