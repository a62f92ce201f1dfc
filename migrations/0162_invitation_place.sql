-- An invitation to set a password may lead to a place of the portal, e.g. the call that somebody is invited to. Safe while running: adds only.

set local lock_timeout = '5s';

-- Below the network; null: its start.
alter table invitation add column place text check (length(place) <= 200 and place ~ '^[a-z][a-z0-9/-]*$');
