-- The kind of evidence decides among rival claims, before the time; fill it with `indicators recompute`.
alter table figure add column evidence integer not null default 5;
drop index figure_belief;
create index figure_belief on figure (indicator, cell, is_preferred desc, rank nulls last, evidence, time desc, source, id);
