-- What suppliers offer, as the office records it, and how earlier calls ended for them: for choosing whom to invite. Domain §7. Safe while
-- running: adds only.

set local lock_timeout = '5s';

create table supplier_offer (
  network_id uuid not null,
  membership_id uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  version integer not null default 1,
  primary key (network_id, membership_id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
-- A category stands for everything below it. Offers do not keep a category that nothing else uses.
create table supply_category (
  network_id uuid not null,
  membership_id uuid not null,
  category_id uuid not null,
  primary key (network_id, membership_id, category_id),
  foreign key (network_id, membership_id) references supplier_offer (network_id, membership_id),
  foreign key (network_id, category_id) references category (network_id, id) on delete cascade
);
create index supply_category_by_category on supply_category (network_id, category_id);
create table supply_region (
  network_id uuid not null,
  membership_id uuid not null,
  region text not null check (region ~ '^\d{2}$'), -- the postcode's first two digits
  primary key (network_id, membership_id, region),
  foreign key (network_id, membership_id) references supplier_offer (network_id, membership_id)
);
create index supply_region_by_region on supply_region (network_id, region);

do $$ declare of_table text; begin
  foreach of_table in array array['supplier_offer', 'supply_category', 'supply_region'] loop
    execute format('alter table %I enable row level security, force row level security', of_table);
    execute format('create policy office on %I using (app_in_scope(network_id) and (select app_is_office()))', of_table);
  end loop;
end $$;

-- What the award left of earlier rounds, for the rooms before it. Seen with the reader's own rights.
create view lot_won with (security_invoker = true) as
  select a.network_id, a.membership_id, a.lot_id from award a
  join round r on r.network_id = a.network_id and r.id = a.round_id where r.phase <> 'cancelled';

-- How earlier calls ended for each supplier: calls that it was invited to, calls that it bid in, lots that it won. Bids count once their
-- stage is opened: before, nothing may tell that there is one. Domain §8.4. Seen with the reader's own rights.
create view supplier_result with (security_invoker = true) as
  select r.network_id, r.membership_id, sum(r.invited)::integer as invited, sum(r.bid)::integer as bid, sum(r.won)::integer as won from (
    select i.network_id, i.membership_id, count(*) as invited, 0 as bid, 0 as won from invitation_to_bid i
      join call c on c.network_id = i.network_id and c.id = i.call_id where c.published_at is not null group by 1, 2
    union all
    select b.network_id, b.membership_id, 0, count(distinct s.call_id), 0 from bid b
      join stage s on s.network_id = b.network_id and s.id = b.stage_id where s.state = 'opened' and b.state in ('opened', 'unreadable') group by 1, 2
    union all
    select w.network_id, w.membership_id, 0, 0, count(distinct w.lot_id) from lot_won w group by 1, 2
  ) r group by 1, 2;
