-- Lots, their positions with the exact sums, and what of them others than the office may see. Domain §6.
-- Safe while running: adds only.

-- A pooled lot. Others than the office see it once its round's totals are published (`published_at`).
create table lot (
  network_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  category_id uuid not null,
  region text not null check (length(region) between 1 and 10),
  title text not null check (length(title) between 1 and 200),
  number integer not null check (number > 0),
  published_at timestamptz,
  version integer not null default 1,
  primary key (network_id, id),
  unique (network_id, round_id, number) deferrable initially deferred,
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, category_id) references category (network_id, id)
);

-- A position with its sums: THE OFFICE'S AND THE SERVICE'S VIEW ONLY. Members, customers and suppliers read
-- `shown_position`; who must judge on their behalf (a bid's tiers against the total) works as the service.
-- `regions`: the delivery regions whose lines it pools. `published`: the total if the position alone passes the
-- confidentiality rules, null = withheld. Baseline price per base unit = baseline_amount ÷ baseline_per, exact.
create table lot_position (
  network_id uuid not null,
  id uuid not null,
  lot_id uuid not null,
  item_id uuid not null,
  regions text[] not null check (cardinality(regions) > 0),
  firm numeric not null check (firm >= 0),
  forecast numeric not null check (forecast >= 0),
  total numeric not null check (total = firm + forecast),
  contributors integer not null check (contributors >= 0),
  largest numeric not null check (largest >= 0),
  second_largest numeric not null check (second_largest >= 0 and second_largest <= largest),
  published numeric check (published = total),
  baseline_amount numeric,
  baseline_per numeric check (baseline_per > 0),
  primary key (network_id, id),
  unique (network_id, lot_id, item_id),
  -- None to item: positions come by the thousand from requirements, which found their item there; no item with lines or
  -- positions is deleted.
  foreign key (network_id, lot_id) references lot (network_id, id),
  check (largest + second_largest <= total),
  check ((baseline_amount is null) = (baseline_per is null))
);

-- Each publication of a round's totals. A later edition shows a changed total only if the difference passes too.
create table totals_edition (
  network_id uuid not null,
  round_id uuid not null,
  number integer not null check (number > 0),
  published_at timestamptz not null default clock_timestamp(),
  primary key (network_id, round_id, number),
  foreign key (network_id, round_id) references round (network_id, id)
);

-- What everyone in the network sees of a position, as of the latest edition: null = withheld. It has the position's
-- id. The split into firm and forecast is shown only where both parts pass alone.
create table shown_position (
  network_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  lot_id uuid not null,
  item_id uuid not null,
  regions text[] not null,
  total numeric,
  firm numeric,
  forecast numeric,
  edition integer not null,
  primary key (network_id, id),
  foreign key (network_id, id) references lot_position (network_id, id),
  foreign key (network_id, lot_id) references lot (network_id, id),
  check ((firm is null) = (forecast is null)),
  check (firm is null or total = firm + forecast)
);
create index shown_position_by_lot on shown_position (network_id, lot_id);

-- What each contributor (a corporate group counts as one) had in a shown position in each edition that showed it: what
-- the difference of editions is judged by. Nobody reads it but the publication itself.
create table shown_contribution (
  network_id uuid not null,
  position_id uuid not null,
  edition integer not null,
  contributor text not null,
  quantity numeric not null check (quantity > 0),
  primary key (network_id, position_id, edition, contributor),
  foreign key (network_id, position_id) references shown_position (network_id, id)
);

-- For prices per so many units: what several of them have in common, so that their mean stays exact.
create aggregate least_common_multiple(numeric) (sfunc = lcm, stype = numeric, combinefunc = lcm, parallel = safe);

-- How lots were before each shaping, so that the office can undo one after another. Emptied by what can no longer be undone.
create table shaping (
  network_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  kind text not null check (kind in ('merge', 'split', 'move', 'anew')),
  before jsonb not null,
  made_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  foreign key (network_id, round_id) references round (network_id, id)
);
create index shaping_by_round on shaping (network_id, round_id, id);
alter table shaping enable row level security;
alter table shaping force row level security;
create policy office on shaping using (app_in_scope(network_id) and (select app_is_office()));

alter table lot enable row level security;
alter table lot force row level security;
alter table lot_position enable row level security;
alter table lot_position force row level security;
alter table totals_edition enable row level security;
alter table totals_edition force row level security;
alter table shown_position enable row level security;
alter table shown_position force row level security;
alter table shown_contribution enable row level security;
alter table shown_contribution force row level security;

create policy office on lot using (app_in_scope(network_id) and (select app_is_office()));
create policy published on lot for select using (app_in_scope(network_id) and published_at is not null
  and (select app_side()) in ('member', 'customer', 'supplier'));
create policy office on lot_position using (app_in_scope(network_id) and (select app_is_office()));
create policy office on totals_edition using (app_in_scope(network_id) and (select app_is_office()));
create policy everyone on totals_edition for select using (app_in_scope(network_id)
  and (select app_side()) in ('member', 'customer', 'supplier'));
create policy office on shown_position using (app_in_scope(network_id) and (select app_is_office()));
create policy everyone on shown_position for select using (app_in_scope(network_id)
  and (select app_side()) in ('member', 'customer', 'supplier'));
create policy office on shown_contribution using (app_in_scope(network_id) and (select app_side()) in ('office', 'service'));

-- Positions as the side at work may see them: the office all sums, others what is shown.
create view position_as_seen with (security_invoker = true) as
  select p.network_id, p.id, l.round_id, l.id as lot_id, c.code as category, l.region, p.regions, i.code as item, i.base_unit as unit,
    trim_scale(p.firm)::text as firm, trim_scale(p.forecast)::text as forecast, trim_scale(p.total)::text as total, to_json(p.contributors) as contributors,
    coalesce(trim_scale(p.published)::text, 'withheld') as published
  from lot_position p join lot l on l.network_id = p.network_id and l.id = p.lot_id
    join category c on c.network_id = l.network_id and c.id = l.category_id join item i on i.network_id = p.network_id and i.id = p.item_id
  where (select app_is_office())
  union all
  select p.network_id, p.id, l.round_id, l.id, c.code, l.region, p.regions, i.code, i.base_unit,
    coalesce(trim_scale(p.firm)::text, 'withheld'), coalesce(trim_scale(p.forecast)::text, 'withheld'), coalesce(trim_scale(p.total)::text, 'withheld'),
    '"withheld"'::json, coalesce(trim_scale(p.total)::text, 'withheld')
  from shown_position p join lot l on l.network_id = p.network_id and l.id = p.lot_id
    join category c on c.network_id = l.network_id and c.id = l.category_id join item i on i.network_id = p.network_id and i.id = p.item_id
  where not (select app_is_office());

create view lot_as_seen with (security_invoker = true) as
  select l.network_id, l.id, l.round_id, l.number, c.code as category, l.region, l.title, l.version, l.published_at is not null as is_published,
    r.phase = 'pooling' and r.totals_published_at is null as is_shapeable
  from lot l join category c on c.network_id = l.network_id and c.id = l.category_id join round r on r.network_id = l.network_id and r.id = l.round_id;

-- Lots with their positions, each for another reader, in one round trip: the most frequent read. For every request it
-- sets the scope first, like the unit of work does, until its own transaction ends. Not for the office, which shapes
-- lots and sees all sums. @param requests [{network, organisation, person, side, round, lot}]; one row each, in order.
create function lots_seen_by(requests jsonb) returns setof json language plpgsql volatile as $$
declare
  request record;
begin
  for request in select * from jsonb_to_recordset(requests) as r (network uuid, organisation uuid, person uuid, side text, round uuid, lot uuid) loop
    perform set_config('app.network', request.network::text, true), set_config('app.organisation', coalesce(request.organisation::text, ''), true),
      set_config('app.person', request.person::text, true), set_config('app.side', request.side, true);
    return next (
      select json_build_object('id', l.id, 'number', l.number, 'category', c.code, 'region', l.region, 'title', l.title, 'version', l.version,
        'isPublished', true, 'isShapeable', false, 'positions', coalesce((
          select json_agg(json_build_object('id', p.id, 'lotId', p.lot_id, 'category', c.code, 'region', l.region, 'regions', p.regions, 'item', i.code,
            'unit', i.base_unit, 'firm', coalesce(trim_scale(p.firm)::text, 'withheld'), 'forecast', coalesce(trim_scale(p.forecast)::text, 'withheld'),
            'total', coalesce(trim_scale(p.total)::text, 'withheld'), 'contributors', 'withheld',
            'published', coalesce(trim_scale(p.total)::text, 'withheld')) order by i.code collate "C")
          from shown_position p join item i on i.network_id = p.network_id and i.id = p.item_id
          where p.network_id = request.network and p.lot_id = request.lot), '[]'))
      from lot l join category c on c.network_id = l.network_id and c.id = l.category_id join round r on r.network_id = l.network_id and r.id = l.round_id
      where l.network_id = request.network and l.round_id = request.round and l.id = request.lot and l.published_at is not null);
  end loop;
end $$;
