-- Whether an applied step says so now. What was said by an event that is withdrawn or has no effect is kept too, for those
-- who ask what was known before.
alter table link add column stands boolean not null default true;
