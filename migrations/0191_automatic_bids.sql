-- Automatic bidding down to a secret floor (§9), and a group of bids of a lot recorded at once. Safe while running: adds, and replaces a
-- function by one that answers more; processes of the earlier version go on recording their bids one by one.

-- The lowest price to which bids are made for a bidder; only the service can read it (`floor-seal.ts`), and it goes when the lot ends.
-- `number`: the order in which the floors of a lot were set. `due`: when it is to be looked at without anybody bidding; null: it was.
create table auction_floor (
  network_id uuid not null,
  stage_id uuid not null,
  lot_id uuid not null,
  membership_id uuid not null,
  number integer not null check (number > 0),
  sealed bytea not null,
  set_at timestamptz not null,
  due timestamptz,
  primary key (network_id, stage_id, lot_id, membership_id),
  foreign key (network_id, stage_id, lot_id, membership_id) references auction_bidder (network_id, stage_id, lot_id, membership_id) on delete cascade
);
create index auction_floor_due on auction_floor (due) where due is not null;

-- Which bids were made for their bidder; apart from the bids, since the office may know it only after the end.
create table auction_made_bid (
  network_id uuid not null,
  bid_id uuid not null,
  stage_id uuid not null,
  membership_id uuid not null,
  primary key (network_id, bid_id),
  foreign key (network_id, bid_id) references auction_bid (network_id, id) on delete cascade
);

alter table auction_floor enable row level security, force row level security;
alter table auction_made_bid enable row level security, force row level security;

create policy service on auction_floor using (app_in_scope(network_id) and (select app_is_service()));
create policy own on auction_floor for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships()));
create policy service on auction_made_bid using (app_in_scope(network_id) and (select app_is_service()));
create policy own on auction_made_bid for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships()));
create policy office_after on auction_made_bid for select using (app_in_scope(network_id) and (select app_is_office())
  and exists (select from stage s where s.network_id = auction_made_bid.network_id and s.id = auction_made_bid.stage_id and s.state = 'opened'));

-- As before, with the floors of all admissible bidders of the lot and what each offers.
create or replace function auction_lot_locked(of_stage uuid, of_lot uuid, of_membership uuid) returns jsonb language plpgsql set lock_timeout to '20s'
  set plan_cache_mode = 'force_generic_plan' as $$
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
      'floors', (select jsonb_agg(jsonb_build_object('bidder', f.membership_id, 'number', f.number, 'sealed', encode(f.sealed, 'base64'),
          'offer', auction_offer(a.network_id, b.bid_id, of_lot)))
        from auction_floor f join auction_bidder b on b.network_id = f.network_id and b.stage_id = f.stage_id and b.lot_id = f.lot_id
          and b.membership_id = f.membership_id
        join invitation_to_bid n on n.network_id = f.network_id and n.call_id = s.call_id and n.membership_id = f.membership_id and n.state = 'invited'
        where f.network_id = a.network_id and f.stage_id = a.stage_id and f.lot_id = of_lot),
      'offer', (select auction_offer(a.network_id, b.bid_id, of_lot) from auction_bidder b where b.network_id = a.network_id
        and b.stage_id = a.stage_id and b.lot_id = of_lot and b.membership_id = of_membership)) into known
    from auction a join stage s on s.network_id = a.network_id and s.id = a.stage_id join round r on r.network_id = s.network_id and r.id = s.round_id
    left join invitation_to_bid i on i.network_id = s.network_id and i.call_id = s.call_id and i.membership_id = of_membership
    where a.network_id = app_network() and a.stage_id = of_stage;
  end if;
  perform set_config('app.side', before, true);
  return known;
end $$;

-- Records accepted bids of a locked lot, all at one moment: the bids, everybody's rank, end and best price of the lot, the log. Which of them
-- were made for their bidder the log tells after the end.
-- @param bids [{id, membership, number, asked, price, rank, isExtending, isMade}], the last one of a membership stands
create function auction_bids_taken(of_stage uuid, of_lot uuid, bids jsonb, at_us bigint, end_us bigint, extended integer) returns void language plpgsql
  set plan_cache_mode = 'force_generic_plan' as $$
declare
  before text := app_side();
  accepted timestamptz := timestamptz 'epoch' + at_us * interval '1 microsecond';
  new_end timestamptz := timestamptz 'epoch' + end_us * interval '1 microsecond';
begin
  perform set_config('app.side', 'service', true);
  update auction_bidder b set price = n.price, number = n.number
    from (select distinct on (r.membership) r.* from jsonb_to_recordset(bids) as r (membership uuid, number integer, price numeric)
      order by r.membership, r.number desc) n
    where b.network_id = app_network() and b.stage_id = of_stage and b.lot_id = of_lot and b.membership_id = n.membership;
  update auction_bidder b set rank = n.rank from (select o.membership_id, row_number() over (order by o.price, o.number) as rank from auction_bidder o
      where o.network_id = app_network() and o.stage_id = of_stage and o.lot_id = of_lot) n
    where b.network_id = app_network() and b.stage_id = of_stage and b.lot_id = of_lot and b.membership_id = n.membership_id and b.rank <> n.rank;
  with taken as (
    insert into auction_bid (network_id, id, stage_id, lot_id, number, membership_id, asked, price, rank, accepted_at, extended_to)
    select app_network(), r.id, of_stage, of_lot, r.number, r.membership, r.asked, r.price, r.rank, accepted, case when r."isExtending" then new_end end
    from jsonb_to_recordset(bids) as r (id uuid, membership uuid, number integer, asked numeric, price numeric, rank integer, "isExtending" boolean)
    returning *
  )
  insert into audit_entry (network_id, kind, subject_id, membership_id, body)
  select t.network_id, 'auction.bid', t.id, t.membership_id, jsonb_build_object('stageId', of_stage, 'lotId', of_lot, 'number', t.number,
    'acceptedAt', to_char(accepted at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'hash', encode(sha256(convert_to(concat_ws(' ', t.nonce, t.id, trim_scale(t.price)), 'UTF8')), 'hex')) from taken t order by t.number;
  if bids @? '$[*] ? (@.isMade == true)' then
    insert into auction_made_bid (network_id, bid_id, stage_id, membership_id)
    select app_network(), r.id, of_stage, r.membership from jsonb_to_recordset(bids) as r (id uuid, membership uuid, "isMade" boolean) where r."isMade";
  end if;
  update auction_lot l set last_number = (select max(r.number) from jsonb_to_recordset(bids) as r (number integer)),
      extensions = l.extensions + extended, ends_at = case when extended > 0 then new_end else l.ends_at end,
      best = case when a.visibility = 'rank_and_best' then (select min(b.price) from auction_bidder b where b.network_id = l.network_id
        and b.stage_id = l.stage_id and b.lot_id = l.lot_id) end, changed_by = pg_current_xact_id()
    from auction a where a.network_id = l.network_id and a.stage_id = l.stage_id
      and l.network_id = app_network() and l.stage_id = of_stage and l.lot_id = of_lot;
  perform set_config('app.side', before, true);
end $$;

-- Sets a bidder's floor of a locked lot in place of an earlier one; the order is that of setting. A floor changes nothing that anybody
-- else sees.
create function auction_floor_set(of_stage uuid, of_lot uuid, of_membership uuid, new_number integer, new_sealed bytea, new_due timestamptz) returns void
  language plpgsql as $$
declare
  before text := app_side();
begin
  perform set_config('app.side', 'service', true);
  insert into auction_floor (network_id, stage_id, lot_id, membership_id, number, sealed, set_at, due)
  values (app_network(), of_stage, of_lot, of_membership, new_number, new_sealed, clock_timestamp(), new_due)
  on conflict (network_id, stage_id, lot_id, membership_id) do update set number = excluded.number, sealed = excluded.sealed, set_at = excluded.set_at,
    due = excluded.due;
  perform set_config('app.side', before, true);
end $$;
-- Lots run again: their floors are to be looked at.
create function auction_floors_due(of_stage uuid, of_lots uuid[]) returns boolean language plpgsql as $$
declare
  before text := app_side();
  were_there boolean;
begin
  perform set_config('app.side', 'service', true);
  update auction_floor f set due = clock_timestamp() where f.network_id = app_network() and f.stage_id = of_stage and f.lot_id = any(of_lots);
  were_there := found;
  perform set_config('app.side', before, true);
  return were_there;
end $$;
create function auction_floor_withdrawn(of_stage uuid, of_lot uuid, of_membership uuid) returns boolean language plpgsql as $$
declare
  before text := app_side();
  was_there boolean;
begin
  perform set_config('app.side', 'service', true);
  delete from auction_floor f where f.network_id = app_network() and f.stage_id = of_stage and f.lot_id = of_lot and f.membership_id = of_membership;
  was_there := found;
  perform set_config('app.side', before, true);
  return was_there;
end $$;
