-- A slow webhook holds nobody up, and nobody can have it tried without end. Safe while running: adds only.
set local lock_timeout = '5s';

-- When tests and redeliveries were asked for by hand in the last hour.
alter table webhook add column asked_at timestamptz[] not null default '{}';

-- Until when somebody sends it; and whether it was asked for by hand and not tried since.
alter table webhook_delivery add column claimed_until timestamptz, add column is_asked boolean not null default false;
create index webhook_delivery_claimed on webhook_delivery (network_id, webhook_id) where claimed_until is not null;
create index webhook_delivery_asked on webhook_delivery (network_id, webhook_id) where is_asked;
create index webhook_delivery_next on webhook_delivery (network_id, webhook_id, next_at) where state = 'waiting';
