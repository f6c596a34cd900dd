-- The distributed trace that an event came in, carried on to what is published: `traceparent`, and behind a space
-- `tracestate`. Says nothing of the event itself.
alter table inbox add column trace text;
alter table outbox add column trace text;
