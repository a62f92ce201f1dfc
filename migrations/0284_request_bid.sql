-- Suppliers' bids for a request, sealed until its deadline. Domain §8, §14; decision 20. Safe while running: adds, and allows more states.

set local lock_timeout = '5s';

-- Mini-competition only: what the request announces to its bidders.
alter table call_off_request
  add column price_weight integer check (price_weight between 0 and 100),
  add column bids_until timestamptz,
  add column bids_opened_at timestamptz,
  add constraint call_off_request_competition check ((rule = 'mini_competition') = (bids_until is not null) and (bids_until is null) = (price_weight is null)),
  add constraint call_off_request_opened check (bids_opened_at is null or bids_until <= bids_opened_at);
create index call_off_request_bids_due on call_off_request (bids_until) where state in ('bidding', 'opened');

alter table request_turn drop constraint request_turn_state_check;
alter table request_turn add constraint request_turn_state_check
  check (state in ('asked', 'accepted', 'declined', 'timed_out', 'over_maximum', 'withdrawn', 'passed_over', 'lapsed',
    'invited', 'bid', 'no_bid', 'bid_unreadable', 'lost'));

create table request_bid (
  network_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  membership_id uuid not null,                                     -- the party
  agreement_id uuid not null,
  supplier_id uuid not null,
  number integer not null check (number > 0),                      -- of the supplier's for the request
  state text not null check (state in ('sealed', 'replaced', 'withdrawn', 'opened', 'unreadable', 'unopened')),
  -- Encrypted under a key that only the service derives; null: it was taken back, or nobody was to read it any more.
  sealed bytea check (length(sealed) between 1 and 65536),
  hash bytea not null check (length(hash) = 32),
  signature bytea not null check (length(signature) = 64),
  key_id text not null,
  handed_in_by uuid not null,
  received_at timestamptz not null,
  -- From the opening on.
  unit_price numeric(21, 6) check (unit_price > 0),
  delivery_days integer check (delivery_days > 0),
  note text check (length(note) <= 2000),
  primary key (network_id, id),
  unique (network_id, request_id, supplier_id, number),
  foreign key (network_id, request_id) references call_off_request (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, supplier_id) references membership (network_id, id),
  check (state not in ('sealed', 'opened', 'unreadable') or sealed is not null),
  check ((state = 'opened') = (unit_price is not null and delivery_days is not null))
);
create unique index request_bid_standing on request_bid (network_id, request_id, supplier_id) where state in ('sealed', 'opened', 'unreadable');

revoke delete, truncate on request_bid from poolround_app;
alter table request_bid enable row level security, force row level security;

-- Until they are opened a bid is there for its bidder and the service alone: nobody else learns even that there is one.
create policy service on request_bid using (app_in_scope(network_id) and (select app_is_service()));
create policy supplier on request_bid for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and supplier_id in (select app_memberships()));
create policy party on request_bid for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer')
  and membership_id in (select app_memberships()) and state in ('opened', 'unreadable'));
create policy office on request_bid for select using (app_in_scope(network_id) and (select app_side()) in ('office', 'auditor')
  and state in ('opened', 'unreadable'));
