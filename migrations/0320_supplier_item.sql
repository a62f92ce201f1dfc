-- A supplier's own numbers of the items that it sells under an agreement, and where they are described. They are no part of an
-- edition: the supplier says and changes them at any time. Domain §13; decision 15. Safe while running: adds only.

set local lock_timeout = '5s';

create table supplier_item (
  network_id uuid not null,
  agreement_id uuid not null,
  item text not null,                                              -- its code, as the price sheets name it
  number text check (length(number) between 1 and 32),             -- as much as BMEcat and openTRANS take
  link text check (link ~ '^https://' and length(link) <= 500),
  stated_at timestamptz not null default clock_timestamp(),
  primary key (network_id, agreement_id, item),
  unique (network_id, agreement_id, number) deferrable initially deferred,
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, item) references item (network_id, code) on update cascade,
  check (number is not null or link is not null)
);

alter table supplier_item enable row level security, force row level security;
create policy office on supplier_item using (app_in_scope(network_id) and (select app_is_office()));
-- Whoever sees the agreement sees how its items are called; its supplier alone says so.
create policy reader on supplier_item for select using (app_in_scope(network_id)
  and agreement_id in (select id from agreement a where a.network_id = app_network()));
create policy supplier on supplier_item using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and agreement_id in (select id from agreement a where a.network_id = app_network() and a.membership_id in (select app_memberships())));
