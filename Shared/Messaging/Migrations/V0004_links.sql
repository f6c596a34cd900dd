-- Which thing refers to which, as the applied steps of their histories say. Made anew with the folded rows.
create table link (
    -- The thing whose history says so.
    by_kind text collate "C" not null,
    by_code text collate "C" not null,
    kind    text collate "C" not null,
    code    text collate "C" not null,
    to_kind text collate "C" not null,
    to_code text collate "C" not null,
    primary key (by_kind, by_code, kind, code, to_kind, to_code)
);
create index link_from on link (kind, code);
create index link_to on link (to_kind, to_code);
-- Things of one kind in one state, a page at a time.
create index entity_state on entity (kind, state, code);
