-- The last evaluation of each partnership.
create table evaluation (
    partnership text    collate "C" primary key,
    as_of       date    not null,
    -- Whether something is due for review.
    review_due  boolean not null,
    -- JSON: its line in the portfolio.
    summary     bytea   not null
);
create index evaluation_review_due on evaluation (partnership) where review_due;

-- Findings that were open on the day of an evaluation.
create table alert (
    partnership   text    collate "C" not null,
    rule          text    collate "C" not null,
    subject_kind  text    collate "C" not null,
    subject       text    collate "C" not null,
    -- What distinguishes several findings of a rule about a subject, such as a currency; empty where there is one.
    facet         text    collate "C" not null,
    -- Counts the alerts of the same rule, subject and facet, from 1.
    number        integer not null,
    severity      text    not null,
    raised_as_of  date    not null,
    -- The day of the first evaluation on which it was no longer open.
    cleared_as_of date,
    -- JSON: the finding as of the last evaluation at which it was open.
    finding       bytea   not null,
    primary key (partnership, rule, subject_kind, subject, facet, number)
);
create unique index alert_open on alert (partnership, rule, subject_kind, subject, facet) where cleared_as_of is null;

-- The last day whose daily evaluation was begun: one row at most.
create table daily_evaluation (
    only_row boolean primary key default true check (only_row),
    as_of    date    not null
);
