-- A criterion that is the supplier's scorecard; who has none gets this neutral score. Domain §10; decision 21. Safe while running: adds only.

set local lock_timeout = '5s';

alter table criterion add column scorecard_neutral numeric(9, 6) check (scorecard_neutral between 0 and 100);
