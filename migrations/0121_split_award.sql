-- Awards of parts of a lot. Domain §11. Safe while running: replaces keys of small tables by wider ones, and adds columns with constant
-- defaults; what wrote whole lots before goes on doing so.

set local lock_timeout = '5s';

-- {position: quantity}; null: the whole lot. The share is the percent of the lot's quantity over all positions.
alter table scenario_award add column quantities jsonb, add column share_percent numeric(9, 6) not null default 100 check (share_percent > 0),
  drop constraint scenario_award_pkey, add primary key (network_id, scenario_id, lot_id, membership_id),
  add check ((quantities is null) = (share_percent = 100));
alter table award add column quantities jsonb, add column share_percent numeric(9, 6) not null default 100 check (share_percent > 0),
  drop constraint award_pkey, add primary key (network_id, lot_id, membership_id),
  add check ((quantities is null) = (share_percent = 100));

-- A divided lot has a winner for each part, the largest first. Older rows do not name the membership.
alter table lot_outcome add column place smallint not null default 1 check (place > 0), add column membership_id uuid,
  drop constraint lot_outcome_pkey, add primary key (network_id, lot_id, place),
  add foreign key (network_id, membership_id) references membership (network_id, id);
