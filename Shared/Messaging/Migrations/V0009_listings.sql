-- Listings are read in the order in which they are shown.
create index dead_letter_listed on dead_letter (first_seen desc, digest);
create index inbox_listed on inbox (accepted_at desc, source, id);
