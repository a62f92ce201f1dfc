-- What invited suppliers say to an invitation, and the one reminder of who says nothing. Domain §7. Safe while running: adds only.

set local lock_timeout = '5s';

-- Half-way between the first stage's call and its deadline; null: no stage was called yet.
alter table call add column reminder_due_at timestamptz, add column reminded_at timestamptz;
create index call_reminder_due on call (reminder_due_at) where reminder_due_at is not null and reminded_at is null;

-- Only what a supplier does on purpose. Nothing here follows from a bid, so that it tells nobody whether there is one. Domain §8.4.
create table invitation_reaction (
  network_id uuid not null,
  call_id uuid not null,
  membership_id uuid not null,
  opened_at timestamptz not null default clock_timestamp(),
  statement text check (statement in ('takes_part', 'declined')),
  reason text check (length(reason) between 1 and 2000),
  stated_at timestamptz,
  primary key (network_id, call_id, membership_id),
  foreign key (network_id, call_id) references call (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  check ((statement is not distinct from 'declined') = (reason is not null)),
  check ((statement is null) = (stated_at is null))
);
create table invitation_reminder (
  network_id uuid not null,
  call_id uuid not null,
  membership_id uuid not null,
  told_at timestamptz not null default clock_timestamp(),
  primary key (network_id, call_id, membership_id),
  foreign key (network_id, call_id) references call (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);

alter table invitation_reaction enable row level security, force row level security;
alter table invitation_reminder enable row level security, force row level security;
create policy office on invitation_reaction using (app_in_scope(network_id) and (select app_is_office()));
create policy office on invitation_reminder using (app_in_scope(network_id) and (select app_is_office()));
create policy own on invitation_reaction using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships()) and call_id in (select app_calls_to_bid()));
