-- Which targets were set for which indicator.
create table indicator_target (
    target    text collate "C" primary key,
    indicator text collate "C" not null
);
create index indicator_target_of on indicator_target (indicator);
