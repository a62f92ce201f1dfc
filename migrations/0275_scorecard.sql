-- Parties rate their call-offs; a supplier's scorecard is shown in editions of enough raters. Domain §6.3; decision 21. Safe while running: adds only.

set local lock_timeout = '5s';

create table rating (
  network_id uuid not null,
  call_off_id uuid not null,
  agreement_id uuid not null,
  supplier_id uuid not null,
  membership_id uuid not null,
  delivery smallint not null check (delivery between 1 and 5),
  quality smallint not null check (quality between 1 and 5),
  complaints smallint not null check (complaints between 1 and 5),
  answers smallint not null check (answers between 1 and 5),
  comment text check (length(comment) between 1 and 1000),
  made_by uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  changed_at timestamptz not null default clock_timestamp(),
  version integer not null default 1,
  primary key (network_id, call_off_id),
  foreign key (network_id, call_off_id) references call_off (network_id, id),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, supplier_id) references membership (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
create index rating_by_supplier on rating (network_id, supplier_id);
create index rating_by_agreement on rating (network_id, agreement_id);

-- What is shown of a supplier to others than the office. An edition stays until enough raters have rated or changed since.
create table scorecard_edition (
  network_id uuid not null,
  supplier_id uuid not null,
  number integer not null check (number > 0),
  delivery numeric(3, 2) not null check (delivery between 1 and 5),
  quality numeric(3, 2) not null check (quality between 1 and 5),
  complaints numeric(3, 2) not null check (complaints between 1 and 5),
  answers numeric(3, 2) not null check (answers between 1 and 5),
  score numeric(5, 2) not null check (score between 0 and 100),
  ratings integer not null check (ratings > 0),
  made_at timestamptz not null default clock_timestamp(),
  primary key (network_id, supplier_id, number),
  foreign key (network_id, supplier_id) references membership (network_id, id)
);

-- The comments of the latest edition, without whose they are, in no order of time.
create table scorecard_comment (
  network_id uuid not null,
  supplier_id uuid not null,
  place integer not null check (place > 0),
  text text not null check (length(text) between 1 and 1000),
  primary key (network_id, supplier_id, place),
  foreign key (network_id, supplier_id) references membership (network_id, id)
);

revoke delete, truncate on rating from poolround_app;
revoke update, delete, truncate on scorecard_edition from poolround_app;
alter table rating enable row level security, force row level security;
alter table scorecard_edition enable row level security, force row level security;
alter table scorecard_comment enable row level security, force row level security;

create policy office on rating using (app_in_scope(network_id) and (select app_is_office()));
create policy party on rating for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer')
  and membership_id in (select app_memberships()));
create policy office on scorecard_edition using (app_in_scope(network_id) and (select app_is_office()));
create policy parties on scorecard_edition for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer'));
create policy supplier on scorecard_edition for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and supplier_id in (select app_memberships()));
create policy office on scorecard_comment using (app_in_scope(network_id) and (select app_is_office()));
create policy supplier on scorecard_comment for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and supplier_id in (select app_memberships()));
