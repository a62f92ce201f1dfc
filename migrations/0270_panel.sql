-- A lot's suppliers under one rule by which its call-offs go among them. Domain §13, §14; decision 20. Safe while running: adds only.

set local lock_timeout = '5s';

-- Fixed before any of the lot's agreements is issued; each of their editions states it.
create table panel (
  network_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  lot_id uuid not null,
  rule text not null check (rule in ('cascade', 'share', 'mini_competition')),
  -- Cascade: how long a supplier has to answer; mini-competition: the least time for bids.
  answer_hours integer not null check (answer_hours between 1 and 720),
  -- Mini-competition: the least weight of the price, in percent.
  least_price_weight integer not null default 50 check (least_price_weight between 0 and 100),
  made_by uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  version integer not null default 1,
  primary key (network_id, id),
  unique (network_id, lot_id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, lot_id) references lot (network_id, id)
);
create index panel_by_round on panel (network_id, round_id);

create table panel_seat (
  network_id uuid not null,
  panel_id uuid not null,
  agreement_id uuid not null,
  supplier_id uuid not null,
  rank integer not null check (rank > 0),
  share_percent numeric(9, 6) check (share_percent > 0 and share_percent <= 100),   -- by share only
  primary key (network_id, panel_id, agreement_id),
  unique (network_id, panel_id, rank),
  foreign key (network_id, panel_id) references panel (network_id, id) on delete cascade,
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, supplier_id) references membership (network_id, id)
);
create index panel_seat_by_agreement on panel_seat (network_id, agreement_id);

alter table panel enable row level security, force row level security;
alter table panel_seat enable row level security, force row level security;

create policy office on panel using (app_in_scope(network_id) and (select app_is_office()));
create policy office on panel_seat using (app_in_scope(network_id) and (select app_is_office()));
-- Who sees an agreement sees its seat: parties every one of the panel, a supplier its own.
create policy reader on panel_seat for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer', 'supplier')
  and agreement_id in (select a.id from agreement a where a.network_id = app_network()));
create policy reader on panel for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer', 'supplier')
  and id in (select s.panel_id from panel_seat s where s.network_id = app_network()));
