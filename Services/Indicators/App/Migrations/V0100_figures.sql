-- Each observation as a claim about a cell. The claim that is believed is the first in the order of the index.
create table figure (
    observation  text        collate "C" primary key,
    indicator    text        collate "C" not null,
    -- Period, type of period, day of a year to date, breakdown: canonical JSON.
    cell         text        collate "C" not null,
    state        text        not null,
    value        text,
    realisation  text,
    is_preferred boolean     not null,
    rank         integer,
    time         timestamptz not null,
    source       text        collate "C" not null,
    id           text        collate "C" not null
);
create index figure_belief on figure (indicator, cell, is_preferred desc, rank nulls last, time desc, source, id);
