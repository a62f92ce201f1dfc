-- The two-envelope procedure: of the first stage of a call that asks for it, prices have a key of their own, and are opened after the
-- technical parts were assessed, if these passed. Domain §7, §8, §10; docs/decisions/0009-negotiation.md. Safe while running: adds only.

set local lock_timeout = '5s';

alter table call add column two_envelopes boolean not null default false;

-- `public_key` is then that of the technical parts; a stage without a second key opens whole bids.
alter table stage add column price_public_key bytea check (length(price_public_key) = 32),
  add column technical_opened_at timestamptz,
  add check (technical_opened_at is null or (price_public_key is not null and state in ('closed', 'opened', 'cancelled')));

-- As `stage_share` and `stage_release`, of the key of the prices.
create table price_share (
  network_id uuid not null,
  stage_id uuid not null,
  number smallint not null check (number between 1 and 255),
  person_id uuid not null,
  holder_key_id uuid not null,
  sealed_share bytea not null,
  commitment bytea not null check (length(commitment) = 32),
  primary key (network_id, stage_id, number),
  unique (network_id, stage_id, person_id),
  foreign key (network_id, stage_id) references stage (network_id, id),
  foreign key (network_id, holder_key_id) references holder_key (network_id, id)
);
create table price_release (
  network_id uuid not null,
  stage_id uuid not null,
  number smallint not null,
  person_id uuid not null,
  office boolean not null,
  released_at timestamptz not null default clock_timestamp(),
  share bytea,
  primary key (network_id, stage_id, person_id),
  foreign key (network_id, stage_id, number) references price_share (network_id, stage_id, number)
);

-- Who passes the technical part of which lot: fixed with the first release of the prices.
create table technical_outcome (
  network_id uuid not null,
  stage_id uuid not null,
  membership_id uuid not null,
  lot_id uuid not null,
  passed boolean not null,
  primary key (network_id, stage_id, membership_id, lot_id),
  foreign key (network_id, stage_id) references stage (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  foreign key (network_id, lot_id) references lot (network_id, id)
);

-- What a bid says of price, part by part, as it came out of the technical envelope: a lot's prices, a package's percent, or (without a
-- lot) the rebates. Without `sealed_key` the ciphertext is lost for ever.
create table price_envelope (
  network_id uuid not null,
  bid_id uuid not null,
  place text not null check (place ~ '^(lot [0-9]+|package [0-9]+|rebates)$'),
  lot_ids uuid[] not null,
  ciphertext bytea not null,
  sealed_key bytea,
  key_destroyed_at timestamptz,
  primary key (network_id, bid_id, place),
  foreign key (network_id, bid_id) references bid (network_id, id),
  check ((sealed_key is null) = (key_destroyed_at is not null)),
  check ((place = 'rebates') = (cardinality(lot_ids) = 0))
);
alter table price_envelope alter column ciphertext set storage external;

-- With the key of the technical envelope goes what it held of the prices; what it says besides was made readable before.
alter table bid add column envelope_key_destroyed_at timestamptz;
do $$ declare known text; begin
  select conname into strict known from pg_constraint
  where conrelid = 'bid'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%sealed_key IS NULL%key_destroyed_at IS NOT NULL%';
  execute format('alter table bid drop constraint %I', known);
end $$;
alter table bid add check ((sealed_key is null) = (key_destroyed_at is not null or envelope_key_destroyed_at is not null)) not valid;

do $$ declare of_table text; begin
  foreach of_table in array array['price_share', 'price_release', 'technical_outcome', 'price_envelope'] loop
    execute format('alter table %I enable row level security, force row level security', of_table);
    if of_table in ('price_share', 'price_envelope') then
      execute format('create policy service on %I using (app_in_scope(network_id) and (select app_is_service()))', of_table);
    else
      execute format('create policy office on %I using (app_in_scope(network_id) and (select app_is_office()))', of_table);
    end if;
  end loop;
end $$;
create policy office on price_share for insert with check (app_in_scope(network_id) and (select app_is_office()));
create policy own on price_share for select using (app_in_scope(network_id) and person_id = app_person());

-- Who bid is known once the technical parts are opened; what passed is told to a bidder once the prices are.
create function app_stages_priced() returns setof uuid language sql stable parallel safe rows 10 as
  $$ select s.id from stage s where s.network_id = app_network() and s.state = 'opened' $$;
create or replace function app_stages_opened() returns setof uuid language sql stable parallel safe rows 10 as
  $$ select s.id from stage s where s.network_id = app_network() and (s.state = 'opened' or s.technical_opened_at is not null) $$;
create policy own on technical_outcome for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships()) and stage_id in (select app_stages_priced()));

-- As `stage_holders`, of the key of the prices.
create function price_holders(of_stage uuid) returns table (person_id uuid, name text, side text, released_us text) language plpgsql as $$
declare before text := app_side();
begin
  if not app_is_office() then return; end if;
  perform set_config('app.side', 'service', true);
  return query
    select s.person_id, p.name,
      coalesce(case l.office when true then 'office' when false then 'auditor' end, (select max(m.role) from mandate m
        where m.network_id = s.network_id and m.person_id = s.person_id and m.membership_id is null and m.ended_at is null)),
      microseconds(l.released_at)::text
    from price_share s join person p on p.id = s.person_id
    left join price_release l on l.network_id = s.network_id and l.stage_id = s.stage_id and l.person_id = s.person_id
    where s.network_id = app_network() and s.stage_id = of_stage order by s.number;
  perform set_config('app.side', before, true);
end $$;
