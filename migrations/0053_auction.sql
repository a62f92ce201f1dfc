-- The live reverse auction: a stage of kind `auction`, its lots, who takes part in each, and what was bid. Domain §9.
-- Safe while running: adds, and widens what `stage` allows.
alter table stage drop constraint stage_kind_check, drop constraint stage_check;
alter table stage add constraint stage_kind_check check (kind in ('sealed', 'auction')),
  add constraint stage_check check (state in ('draft', 'cancelled') or (deadline is not null and (public_key is not null or kind = 'auction')));

create table auction (
  network_id uuid not null,
  stage_id uuid not null,
  currency char(3) not null,
  visibility text not null check (visibility in ('rank', 'rank_and_best')),
  decrement_amount numeric(20, 6) check (decrement_amount > 0),
  decrement_percent numeric(9, 6) check (decrement_percent > 0 and decrement_percent < 100),
  extending_ranks integer[] not null check (cardinality(extending_ranks) > 0),
  most_extensions integer check (most_extensions >= 0),
  starts_at timestamptz not null,
  primary key (network_id, stage_id),
  foreign key (network_id, stage_id) references stage (network_id, id),
  check ((decrement_amount is null) <> (decrement_percent is null))
);

-- `ends_at` is the one effective end. `best` is null unless the call shows it. `changed_by`: the last transaction that changed it.
create table auction_lot (
  network_id uuid not null,
  stage_id uuid not null,
  lot_id uuid not null,
  state text not null default 'running' check (state in ('running', 'paused', 'closed')),
  planned_end timestamptz not null,
  ends_at timestamptz not null check (ends_at >= planned_end),
  paused_at timestamptz,
  pause_reason text check (length(pause_reason) between 1 and 2000),
  extensions integer not null default 0 check (extensions >= 0),
  last_number integer not null default 0,
  best numeric(20, 6) check (best > 0),
  closed_at timestamptz,
  changed_by xid8 not null default pg_current_xact_id(),
  primary key (network_id, stage_id, lot_id),
  foreign key (network_id, stage_id) references auction (network_id, stage_id),
  foreign key (network_id, lot_id) references lot (network_id, id),
  check ((state = 'paused') = (paused_at is not null)),
  check ((state = 'paused') = (pause_reason is not null)),
  check ((state = 'closed') = (closed_at is not null))
);
create index auction_lot_due on auction_lot (ends_at) where state = 'running';

-- Who takes part: from which price (its bid of the stage before), and its last price with order of acceptance and rank.
-- Starting offers have orders up to 0, accepted bids from 1 on.
create table auction_bidder (
  network_id uuid not null,
  stage_id uuid not null,
  lot_id uuid not null,
  membership_id uuid not null,
  bid_id uuid not null,
  start_price numeric(20, 6) not null check (start_price > 0),
  price numeric(20, 6) not null check (price > 0 and price <= start_price),
  number integer not null,
  rank integer not null check (rank > 0),
  primary key (network_id, stage_id, lot_id, membership_id),
  foreign key (network_id, stage_id, lot_id) references auction_lot (network_id, stage_id, lot_id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
create index auction_bidder_by_membership on auction_bidder (network_id, membership_id, stage_id);

-- Accepted bids, in the order of acceptance. `asked`: what was bid; `price`: what unit prices make of it, which counts. `nonce` keeps
-- the log's hash from telling the price once the bid itself is gone.
create table auction_bid (
  network_id uuid not null,
  id uuid not null,
  stage_id uuid not null,
  lot_id uuid not null,
  number integer not null check (number > 0),
  membership_id uuid not null,
  asked numeric(20, 6) not null,
  price numeric(20, 6) not null check (price > 0 and price <= asked),
  rank integer not null check (rank > 0),
  accepted_at timestamptz not null,
  extended_to timestamptz,
  nonce uuid not null default gen_random_uuid(),
  primary key (network_id, id),
  unique (network_id, stage_id, lot_id, number),
  foreign key (network_id, stage_id, lot_id, membership_id) references auction_bidder (network_id, stage_id, lot_id, membership_id)
);
create index auction_bid_by_membership on auction_bid (network_id, stage_id, membership_id, accepted_at);

alter table auction enable row level security, force row level security;
alter table auction_lot enable row level security, force row level security;
alter table auction_bidder enable row level security, force row level security;
alter table auction_bid enable row level security, force row level security;

-- A bidder sees its own seats and bids, and of the lots that it sits at only what is there for all.
create function app_auction_seats() returns table (stage_id uuid, lot_id uuid) language sql stable parallel safe rows 10 as
  $$ select b.stage_id, b.lot_id from auction_bidder b where b.network_id = app_network() and b.membership_id in (select app_memberships()) $$;

create policy office on auction using (app_in_scope(network_id) and (select app_is_office()));
create policy office on auction_lot using (app_in_scope(network_id) and (select app_is_office()));
create policy office on auction_bidder using (app_in_scope(network_id) and (select app_is_office()));
create policy office on auction_bid using (app_in_scope(network_id) and (select app_is_office()));
create policy own on auction_bidder for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships()));
create policy own on auction_bid for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships()));
create policy seated on auction for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and stage_id in (select s.stage_id from app_auction_seats() s));
create policy seated on auction_lot for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and (stage_id, lot_id) in (select s.stage_id, s.lot_id from app_auction_seats() s));

-- A running auction ends when its last lot does; whoever sees none of its lots is told the planned end.
create function stage_deadline(of_stage stage) returns timestamptz language sql stable as $$
  select case when of_stage.kind = 'auction' and of_stage.state = 'open' then coalesce((select max(l.ends_at) from auction_lot l
    where l.network_id = of_stage.network_id and l.stage_id = of_stage.id), of_stage.deadline) else of_stage.deadline end $$;

-- Everybody who watches is told that a lot has changed, by its ids alone: each reads again under its own row-level security.
create function auction_lot_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('auction_lot', new.network_id || ' ' || new.stage_id || ' ' || new.lot_id);
  return null;
end $$;
create trigger changed after insert or update on auction_lot for each row execute function auction_lot_changed();

-- The next two take the service's side and give it back: a bid is decided from the prices of all, which its bidder never sees.

-- Locks a lot, so that bids on it come one after the other, and then reads the clock: what is known of it, and the bidder's offer.
create function auction_lot_locked(of_stage uuid, of_lot uuid, of_membership uuid) returns jsonb language plpgsql set lock_timeout to '20s' as $$
declare
  before text := app_side();
  found_lot auction_lot;
  known jsonb;
begin
  perform set_config('app.side', 'service', true);
  select * into found_lot from auction_lot l where l.network_id = app_network() and l.stage_id = of_stage and l.lot_id = of_lot for update;
  if found_lot.lot_id is not null then
    select jsonb_build_object('now', microseconds(clock_timestamp())::text, 'state', found_lot.state, 'endsAt', microseconds(found_lot.ends_at)::text,
      'pausedAt', microseconds(found_lot.paused_at)::text, 'extensions', found_lot.extensions, 'startsAt', microseconds(a.starts_at)::text,
      'stage', case when r.phase = 'cancelled' then 'cancelled' else s.state end, 'round', s.round_id, 'currency', a.currency,
      'decrementAmount', a.decrement_amount::text, 'decrementPercent', a.decrement_percent::text, 'extendingRanks', a.extending_ranks,
      'mostExtensions', a.most_extensions, 'isAdmissible', i.state is not distinct from 'invited',
      'standings', (select jsonb_agg(jsonb_build_object('bidder', b.membership_id, 'price', b.price::text, 'order', b.number))
        from auction_bidder b where b.network_id = a.network_id and b.stage_id = a.stage_id and b.lot_id = of_lot),
      'offer', (select auction_offer(a.network_id, b.bid_id, of_lot) from auction_bidder b where b.network_id = a.network_id
        and b.stage_id = a.stage_id and b.lot_id = of_lot and b.membership_id = of_membership)) into known
    from auction a join stage s on s.network_id = a.network_id and s.id = a.stage_id join round r on r.network_id = s.network_id and r.id = s.round_id
    left join invitation_to_bid i on i.network_id = s.network_id and i.call_id = s.call_id and i.membership_id = of_membership
    where a.network_id = app_network() and a.stage_id = of_stage;
  end if;
  perform set_config('app.side', before, true);
  return known;
end $$;

-- What a bid offers for a lot: its cash discount, and each position's tiers with the pooled total.
create function auction_offer(of_network uuid, of_bid uuid, of_lot uuid) returns jsonb language sql stable as $$
  select jsonb_build_object('cashDiscountPercent', coalesce(l.cash_discount_percent, 0)::text, 'terms', l.offer,
    'lines', (select jsonb_agg(jsonb_build_object('position', p.id, 'total', p.total::text, 'tiers', o.tiers) order by p.id) from bid_price o
      join lot_position p on p.network_id = o.network_id and p.id = o.position_id
      where o.network_id = l.network_id and o.bid_id = l.bid_id and o.lot_id = l.lot_id))
  from bid_lot l where l.network_id = of_network and l.bid_id = of_bid and l.lot_id = of_lot $$;

-- Records an accepted bid of a locked lot: the bid, everybody's rank, end and best price of the lot, the log.
create function auction_bid_taken(of_stage uuid, of_lot uuid, of_membership uuid, new_bid uuid, asked numeric, price numeric, rank integer, at_us bigint,
  new_end_us bigint, bids_before integer) returns void language plpgsql as $$
declare
  before text := app_side();
  accepted timestamptz := timestamptz 'epoch' + at_us * interval '1 microsecond';
  new_end timestamptz := timestamptz 'epoch' + new_end_us * interval '1 microsecond';
begin
  perform set_config('app.side', 'service', true);
  update auction_bidder b set price = auction_bid_taken.price, number = bids_before + 1
    where b.network_id = app_network() and b.stage_id = of_stage and b.lot_id = of_lot and b.membership_id = of_membership;
  update auction_bidder b set rank = n.rank from (select o.membership_id, row_number() over (order by o.price, o.number) as rank from auction_bidder o
      where o.network_id = app_network() and o.stage_id = of_stage and o.lot_id = of_lot) n
    where b.network_id = app_network() and b.stage_id = of_stage and b.lot_id = of_lot and b.membership_id = n.membership_id and b.rank <> n.rank;
  with taken as (
    insert into auction_bid (network_id, id, stage_id, lot_id, number, membership_id, asked, price, rank, accepted_at, extended_to)
    values (app_network(), new_bid, of_stage, of_lot, bids_before + 1, of_membership, asked, price, rank, accepted, new_end) returning *
  )
  insert into audit_entry (network_id, kind, subject_id, membership_id, body)
  select t.network_id, 'auction.bid', t.id, t.membership_id, jsonb_build_object('stageId', of_stage, 'lotId', of_lot, 'number', t.number,
    'acceptedAt', to_char(accepted at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'hash', encode(sha256(convert_to(concat_ws(' ', t.nonce, t.id, trim_scale(t.price)), 'UTF8')), 'hex')) from taken t;
  update auction_lot l set last_number = bids_before + 1, extensions = l.extensions + (new_end is not null)::integer, ends_at = coalesce(new_end, l.ends_at),
      best = case when a.visibility = 'rank_and_best' then (select min(b.price) from auction_bidder b where b.network_id = l.network_id
        and b.stage_id = l.stage_id and b.lot_id = l.lot_id) end, changed_by = pg_current_xact_id()
    from auction a where a.network_id = l.network_id and a.stage_id = l.stage_id
      and l.network_id = app_network() and l.stage_id = of_stage and l.lot_id = of_lot;
  perform set_config('app.side', before, true);
end $$;

-- An auction as many readers see it, each under its own row-level security, in one round trip (ScopedReads).
-- @param requests [{network, organisation, person, side, membership, stage, since, whole}]: all lots, or only those that a transaction not
-- ended by `since` (an earlier answer's `seenTo`) has changed; one row each, in order.
create function auctions_seen_by(requests jsonb) returns setof json language plpgsql volatile as $$
declare
  request record;
begin
  for request in select * from jsonb_to_recordset(requests) as r (network uuid, organisation uuid, person uuid, side text, membership uuid, stage uuid,
    since text, whole boolean) loop
    perform set_config('app.network', request.network::text, true), set_config('app.organisation', coalesce(request.organisation::text, ''), true),
      set_config('app.person', request.person::text, true), set_config('app.side', request.side, true);
    return next (
      select json_build_object('stageId', a.stage_id, 'roundId', s.round_id, 'number', s.number,
        'stage', case when r.phase = 'cancelled' then 'cancelled' else s.state end, 'currency', a.currency,
        'visibility', a.visibility, 'decrementAmount', a.decrement_amount::text, 'decrementPercent', a.decrement_percent::text,
        'extendingRanks', a.extending_ranks, 'mostExtensions', a.most_extensions, 'startsAt', microseconds(a.starts_at)::text,
        'now', microseconds(clock_timestamp())::text, 'seenTo', pg_snapshot_xmin(pg_current_snapshot())::text,
        'isAnyRunning', exists (select from auction_lot l where l.network_id = a.network_id and l.stage_id = a.stage_id and l.state = 'running'
          and l.ends_at > clock_timestamp()),
        'isAnyPaused', exists (select from auction_lot l where l.network_id = a.network_id and l.stage_id = a.stage_id and l.state = 'paused'),
        'lots', coalesce((select json_agg(json_build_object('lotId', l.lot_id, 'title', t.title, 'category', k.code, 'region', t.region,
            'state', l.state, 'endsAt', microseconds(l.ends_at)::text,
            'pausedAt', microseconds(l.paused_at)::text, 'pauseReason', l.pause_reason, 'extensions', l.extensions, 'best', l.best::text,
            'isChanged', request.since is not null and l.changed_by >= request.since::xid8,
            'own', (select json_build_object('startPrice', b.start_price::text, 'price', b.price::text, 'rank', b.rank) from auction_bidder b
              where b.network_id = l.network_id and b.stage_id = l.stage_id and b.lot_id = l.lot_id and b.membership_id = request.membership),
            'bidders', case when request.side in ('office', 'auditor') then (select json_agg(json_build_object('supplier', m.code, 'name', o.name,
                'startPrice', b.start_price::text, 'price', b.price::text, 'rank', b.rank, 'bids',
                (select count(*) from auction_bid x where x.network_id = b.network_id and x.stage_id = b.stage_id and x.lot_id = b.lot_id
                  and x.membership_id = b.membership_id)) order by b.rank)
              from auction_bidder b join membership m on m.network_id = b.network_id and m.id = b.membership_id join organisation o on o.id = m.organisation_id
              where b.network_id = l.network_id and b.stage_id = l.stage_id and b.lot_id = l.lot_id) end) order by t.number)
          from auction_lot l join lot t on t.network_id = l.network_id and t.id = l.lot_id join category k on k.network_id = t.network_id and k.id = t.category_id
          where l.network_id = a.network_id and l.stage_id = a.stage_id and (request.whole or l.changed_by >= request.since::xid8)), '[]'))
      from auction a join stage s on s.network_id = a.network_id and s.id = a.stage_id join round r on r.network_id = s.network_id and r.id = s.round_id
      where a.network_id = request.network and a.stage_id = request.stage);
  end loop;
end $$;
