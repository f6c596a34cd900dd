-- What nobody reads goes; what lets a long history go on from where it was judged comes.
alter table entity
    drop column disputed, drop column not_applied, drop column withdrawn,
    -- How many events the history has.
    add column events integer not null default 0,
    -- A long history in short (`FoldCheckpoint`); null where it has to be folded from scratch.
    add column checkpoint text;
