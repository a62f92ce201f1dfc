-- What a party may call off of a position at most, as the office sets it; without a membership: every party that has none of
-- its own. Enforced under the agreement's lock, as the maximum is. Domain §6.3, §14; decision 14. Safe while running: adds only.

create table call_off_quota (
  network_id uuid not null,
  agreement_id uuid not null,
  position_id uuid not null,
  membership_id uuid,
  most numeric(21, 6) not null check (most >= 0),
  set_by uuid not null,
  set_at timestamptz not null default clock_timestamp(),
  id uuid not null default new_id(),
  primary key (network_id, id),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, position_id) references lot_position (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
create unique index call_off_quota_of on call_off_quota (network_id, agreement_id, position_id, membership_id) nulls not distinct;

alter table call_off_quota enable row level security;
alter table call_off_quota force row level security;
create policy office on call_off_quota using (app_in_scope(network_id) and (select app_is_office()));
-- A party sees its own, and the one for everybody.
create policy party on call_off_quota for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer')
  and (membership_id is null or membership_id in (select app_memberships())));
