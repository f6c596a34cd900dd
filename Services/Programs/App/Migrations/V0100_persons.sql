-- The keys that open the names of persons. Without its key a name is gone, whatever holds the sealed event.
create table person_key (
    person    text collate "C" primary key,
    -- Null once the person was erased; the row stays, so that no new key is made.
    key       bytea,
    made_at   timestamptz not null default now(),
    erased_at timestamptz,
    check ((key is null) = (erased_at is not null))
);
