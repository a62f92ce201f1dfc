-- Rules of award scenarios: groups of suppliers, what gave way, and why each lot goes where. Domain §11. Safe while running: adds only.

set local lock_timeout = '5s';

-- A group of suppliers that the office has named, such as small firms.
create table supplier_group (
  network_id uuid not null,
  name text not null check (length(name) between 1 and 40),
  membership_id uuid not null,
  primary key (network_id, name, membership_id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
alter table supplier_group enable row level security, force row level security;
create policy office on supplier_group using (app_in_scope(network_id) and (select app_is_office()));

alter table award_scenario
  add column relaxed jsonb not null default '[]', -- [{condition, enough}]: rules with a priority that gave way
  add column switching_cost numeric(24, 4) check (switching_cost >= 0), -- weighed beside the cost, not paid
  add check (switching_cost is null or cost is not null);
