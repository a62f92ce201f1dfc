-- What a party asks a panel for, and whom of its suppliers it was put to. Domain §14; decision 20. Safe while running: adds only.

set local lock_timeout = '5s';

create table call_off_request (
  network_id uuid not null,
  id uuid not null,
  panel_id uuid not null,
  round_id uuid not null,
  membership_id uuid not null,                                     -- the party
  party_code text not null,
  position_id uuid not null,
  item_id uuid not null,
  region text not null,
  reference text not null check (length(reference) between 1 and 100),
  ordered_on date not null,
  quantity numeric(21, 6) not null check (quantity > 0),
  rule text not null check (rule in ('cascade', 'share', 'mini_competition')),
  state text not null check (state in ('asking', 'bidding', 'opened', 'placed', 'exhausted', 'withdrawn')),
  made_by uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  closed_at timestamptz,
  version integer not null default 1,
  primary key (network_id, id),
  unique (network_id, round_id, membership_id, reference),
  foreign key (network_id, panel_id) references panel (network_id, id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  foreign key (network_id, position_id) references lot_position (network_id, id),
  check ((closed_at is null) = (state in ('asking', 'bidding', 'opened')))
);
create index call_off_request_by_panel on call_off_request (network_id, panel_id, made_at);

-- A supplier's turn within a request: it was asked, or allotted a part of it.
create table request_turn (
  network_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  membership_id uuid not null,                                     -- the party, for row-level security without going round
  agreement_id uuid not null,
  supplier_id uuid not null,
  number integer not null check (number > 0),
  quantity numeric(21, 6) not null check (quantity > 0),
  state text not null check (state in ('asked', 'accepted', 'declined', 'timed_out', 'over_maximum', 'withdrawn')),
  asked_at timestamptz not null default clock_timestamp(),
  answer_by timestamptz,                                           -- null: nothing is asked, it is allotted
  answered_at timestamptz,
  answered_by uuid,
  reason text check (length(reason) between 1 and 1000),
  call_off_id uuid,
  primary key (network_id, id),
  unique (network_id, request_id, number),
  unique (network_id, request_id, agreement_id),
  foreign key (network_id, request_id) references call_off_request (network_id, id),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, supplier_id) references membership (network_id, id),
  foreign key (network_id, call_off_id) references call_off (network_id, id),
  check ((state = 'accepted') = (call_off_id is not null)),
  check (state <> 'asked' or answer_by is not null)
);
create unique index request_turn_asked on request_turn (network_id, request_id) where state = 'asked';
create index request_turn_due on request_turn (answer_by) where state = 'asked';
create index request_turn_by_supplier on request_turn (network_id, supplier_id);

revoke delete, truncate on call_off_request, request_turn from poolround_app;
alter table call_off_request enable row level security, force row level security;
alter table request_turn enable row level security, force row level security;

create policy office on call_off_request using (app_in_scope(network_id) and (select app_is_office()));
create policy office on request_turn using (app_in_scope(network_id) and (select app_is_office()));
-- A party its own, with everybody's turn; a supplier what it was asked or allotted, and only its own turn.
create policy party on request_turn for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer')
  and membership_id in (select app_memberships()));
create policy supplier on request_turn for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and supplier_id in (select app_memberships()));
create policy party on call_off_request for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer')
  and membership_id in (select app_memberships()));
create policy supplier on call_off_request for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and id in (select t.request_id from request_turn t where t.network_id = app_network()));
