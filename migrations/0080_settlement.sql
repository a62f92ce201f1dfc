-- Call-offs by the parties, volume reports by the supplier. What they cost, bonus and savings are computed from the
-- counted lines, never stored, but for the sums of savings that others than the office see. Domain §14, §17. Safe while running: adds only.

-- An order under the agreement, by a party that signed up.
create table call_off (
  network_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  supplier_id uuid not null,
  membership_id uuid not null,
  party_code text not null,
  position_id uuid not null,
  item_id uuid not null,
  region text not null,
  reference text not null check (length(reference) between 1 and 100),
  ordered_on date not null,
  quantity numeric(21, 6) not null check (quantity > 0),
  made_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  unique (network_id, agreement_id, membership_id, reference),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, supplier_id) references membership (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  foreign key (network_id, position_id) references lot_position (network_id, id)
);
create index call_off_by_position on call_off (network_id, agreement_id, position_id);

-- An order that the maximum refused. They are limited: trying smaller and smaller ones would tell what others called off.
create table call_off_refusal (
  network_id uuid not null,
  id uuid not null default new_id(),
  agreement_id uuid not null,
  membership_id uuid not null,
  position_id uuid not null,
  refused_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  foreign key (network_id, position_id) references lot_position (network_id, id)
);
create index call_off_refusal_recent on call_off_refusal (network_id, agreement_id, membership_id, position_id, refused_at);

-- A supplier's statement of what was bought; the same content twice is one report.
create table volume_report (
  network_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  supplier_id uuid not null,
  content_hash bytea not null check (length(content_hash) = 32),
  counted integer not null check (counted >= 0),
  refused integer not null check (refused >= 0),
  repeated integer not null check (repeated >= 0),
  received_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  unique (network_id, agreement_id, content_hash),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, supplier_id) references membership (network_id, id)
);

-- A line of a report as it was sent. `refused` says why it counts nowhere; a counted line has party and position.
create table reported_line (
  network_id uuid not null,
  id uuid not null default new_id(),
  report_id uuid not null,
  agreement_id uuid not null,
  supplier_id uuid not null,
  row_no integer not null check (row_no > 0),
  reference text not null check (length(reference) between 1 and 100),
  bought_on date not null,
  party_code text not null,
  category_code text not null,
  region text not null,
  item_code text not null,
  quantity numeric(21, 6) not null check (quantity > 0),
  membership_id uuid,
  position_id uuid,
  refused text,
  primary key (network_id, id),
  unique (network_id, report_id, row_no),
  foreign key (network_id, report_id) references volume_report (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  foreign key (network_id, position_id) references lot_position (network_id, id),
  check (refused is not null or (membership_id is not null and position_id is not null))
);
-- A reference counts once in an agreement, however often it is reported.
create unique index reported_line_counted on reported_line (network_id, agreement_id, reference) where refused is null;
create index reported_line_by_party on reported_line (network_id, membership_id, agreement_id) where refused is null;

-- An edition of a round's savings, all parties together, as others than the office see it; null is withheld. `…_by` is what
-- each contributor added to the sum that is shown ({"contributor": "amount"}): a later edition is judged by the difference.
create table savings_edition (
  network_id uuid not null,
  round_id uuid not null,
  number integer not null check (number > 0),
  currency char(3) not null,
  known numeric(20, 6),
  known_by jsonb,
  unknown_turnover numeric(20, 6),
  unknown_turnover_by jsonb,
  published_at timestamptz not null default clock_timestamp(),
  primary key (network_id, round_id, number),
  foreign key (network_id, round_id) references round (network_id, id),
  check ((known is null) = (known_by is null)),
  check ((unknown_turnover is null) = (unknown_turnover_by is null))
);

alter table savings_edition enable row level security;
alter table savings_edition force row level security;
alter table call_off enable row level security;
alter table call_off force row level security;
alter table call_off_refusal enable row level security;
alter table call_off_refusal force row level security;
alter table volume_report enable row level security;
alter table volume_report force row level security;
alter table reported_line enable row level security;
alter table reported_line force row level security;

create or replace function app_memberships() returns setof uuid language sql stable parallel safe as
  $$ select id from membership where network_id = app_network() and organisation_id = app_organisation() $$;

create policy office on call_off using (app_in_scope(network_id) and (select app_is_office()));
create policy office on call_off_refusal using (app_in_scope(network_id) and (select app_is_office()));
create policy party on call_off for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer')
  and membership_id in (select app_memberships()));
create policy supplier on call_off for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and supplier_id in (select app_memberships()));
create policy office on volume_report using (app_in_scope(network_id) and (select app_is_office()));
create policy supplier on volume_report for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and supplier_id in (select app_memberships()));
create policy office on reported_line using (app_in_scope(network_id) and (select app_is_office()));
create policy supplier on reported_line for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and supplier_id in (select app_memberships()));
create policy party on reported_line for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer')
  and membership_id in (select app_memberships()));
create policy office on savings_edition using (app_in_scope(network_id) and (select app_is_office()));
