-- When a version was published; null while it waits for its review, or when a later one was published instead.
alter table report add column published_at timestamptz;
-- When a reviewer's decision to return it was applied; null when it is not returned.
alter table report add column returned_at timestamptz;
update report set published_at = generated_at;
create index report_published on report (partnership, as_of, number)
    where published_at is not null and returned_at is null;

-- The kinds in which a report is announced, in byte order.
alter table wanted_report add column kinds text[] collate "C" not null default '{evaluation}';
