-- Evaluated bids that do not take the whole of their lot. Domain §8.1. Safe while running: adds a column with a constant default.

set local lock_timeout = '5s';

alter table evaluation add column partial boolean not null default false;
