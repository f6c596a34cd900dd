-- Things as their whole histories tell them. Made anew from the inbox whenever a history changes.
create table entity (
    kind        text    collate "C" not null,
    code        text    collate "C" not null,
    state       text    not null,
    version     integer not null,
    -- Current members of the data, with the values that are believed.
    members     text    not null,
    -- Members of which several values were told, steps without effect, withdrawn events.
    disputed    text    not null,
    not_applied text    not null,
    withdrawn   text    not null,
    primary key (kind, code)
);
