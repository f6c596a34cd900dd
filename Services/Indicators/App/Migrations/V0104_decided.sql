-- When a claim was approved, and whether a correction states it: a lock holds back claims that were approved while it
-- holds, and no correction. Fill them with `indicators recompute`.
alter table figure add column decided date;
alter table figure add column is_correction boolean not null default false;
