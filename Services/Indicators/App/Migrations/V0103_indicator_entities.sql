-- Which targets, baselines, locks, surveys and assessments belong to which indicator.
create table indicator_entity (
    kind      text collate "C" not null,
    code      text collate "C" not null,
    indicator text collate "C" not null,
    primary key (kind, code, indicator)
);
create index indicator_entity_of on indicator_entity (indicator, kind, code);
insert into indicator_entity (kind, code, indicator) select 'target', target, indicator from indicator_target;
drop table indicator_target;

-- From which indicators the figures of an indicator are derived: its parts, the inputs of its formula, and itself where
-- its increments are added up. `user_kind` is `indicator` or `effect_analysis`. Fill it with `indicators recompute`.
create table indicator_input (
    user_kind text collate "C" not null,
    user_code text collate "C" not null,
    input     text collate "C" not null,
    primary key (user_kind, user_code, input)
);
create index indicator_input_of on indicator_input (input, user_kind, user_code);

-- The derived figures that were announced last, and the number of the last announcement.
create table derived_figure (
    user_kind text collate "C" not null,
    user_code text collate "C" not null,
    -- How it is derived, period and breakdown: canonical JSON.
    figure    text collate "C" not null,
    value     text not null,
    primary key (user_kind, user_code, figure)
);
create table derived_state (
    user_kind text collate "C" not null,
    user_code text collate "C" not null,
    number    integer not null,
    digest    text    not null,
    primary key (user_kind, user_code)
);
