-- Relations are declared on the fields of events; a link says by which it was made. Links are derived: they are made anew
-- with the folded rows, or by `recompute`.
drop table if exists link;
create table link (
    -- The thing whose history says so.
    by_kind    text    collate "C" not null,
    by_code    text    collate "C" not null,
    kind       text    collate "C" not null,
    code       text    collate "C" not null,
    to_kind    text    collate "C" not null,
    to_code    text    collate "C" not null,
    relation   text    collate "C" not null,
    -- Whether an applied step says so now. Links from superseded events are kept and marked not current, so that queries
    -- for an earlier date can use them.
    is_current boolean not null default true,
    primary key (by_kind, by_code, kind, code, to_kind, to_code, relation)
);
create index link_from on link (kind, code);
create index link_to on link (to_kind, to_code, relation, kind);
