-- What a membership collects before it orders: one basket an agreement and membership, shared by its people and devices.
-- Domain §14; decision 14. Safe while running: adds only.

create table basket_line (
  network_id uuid not null,
  agreement_id uuid not null,
  membership_id uuid not null,
  position_id uuid not null,
  region text not null check (length(region) between 1 and 10),
  quantity numeric(21, 6) not null check (quantity > 0),
  put_at timestamptz not null default clock_timestamp(),
  primary key (network_id, agreement_id, membership_id, position_id, region),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  foreign key (network_id, position_id) references lot_position (network_id, id)
);

alter table basket_line enable row level security;
alter table basket_line force row level security;
create policy service on basket_line using (app_in_scope(network_id) and (select app_is_service()));
create policy own on basket_line using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer')
  and membership_id in (select app_memberships()));
