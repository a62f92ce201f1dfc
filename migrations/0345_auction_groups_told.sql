-- A group of bids costs the same however many bids there were before, and what it changes is known without looking again. Domain §9,
-- decision 5. Keeping an answer with its key read all keys of the network: the plan was made while there were none. Now a key is
-- looked up by all its columns after the lots are locked, and is written once, with its answer. Values of a request become columns before they
-- are compared (`jsonb_to_recordset`): a cast is not leakproof, so that row-level security would keep it out of an index. Safe while running: adds functions beside
-- those that processes of the earlier version use; a key that both write fails the later group, whose bids are then tried singly.

alter function callers_of(bytea[], uuid[]) set plan_cache_mode = force_generic_plan;

-- As before, planned once a connection instead of at each call.
create or replace function auction_offer(of_network uuid, of_bid uuid, of_lot uuid) returns jsonb language plpgsql stable
  set plan_cache_mode = 'force_generic_plan' as $$
begin
  return (
    select jsonb_build_object('cashDiscountPercent', coalesce(l.cash_discount_percent, 0)::text, 'terms', l.offer,
      'lines', (select jsonb_agg(jsonb_build_object('position', p.id, 'total', p.total::text, 'tiers', o.tiers) order by p.id) from bid_price o
        join lot_position p on p.network_id = o.network_id and p.id = o.position_id
        where o.network_id = l.network_id and o.bid_id = l.bid_id and o.lot_id = l.lot_id))
    from bid_lot l where l.network_id = of_network and l.bid_id = of_bid and l.lot_id = of_lot);
end $$;

-- Locks the lots of a group of one network (always in the same order), reads the clock, and tells of each lot what bids are decided by and
-- what readers are told, of each bid its offer, and of each key that came before what was kept with it.
-- @param keys [{person, key}]; bids [{stage, lot, membership}]; both as long as the group
-- @returns {now, kept: {place: {hash, answer}}, lots: {"stage lot": …}, seats: {place: {lot, isAdmissible, offer}}}, places from 1
create function auction_group_begun(of_network uuid, keys jsonb, bids jsonb) returns jsonb language plpgsql
  set plan_cache_mode = 'force_generic_plan' set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  clock text;
  kept jsonb;
  lots jsonb;
  seats jsonb;
begin
  perform set_config('app.network', of_network::text, true), set_config('app.organisation', '', true), set_config('app.person', '', true),
    set_config('app.side', 'service', true);
  perform from auction_lot l
    join (select distinct stage, lot from jsonb_to_recordset(bids) as b (stage uuid, lot uuid)) g
      on l.network_id = of_network and l.stage_id = g.stage and l.lot_id = g.lot
    order by l.stage_id, l.lot_id for update of l;
  clock := microseconds(clock_timestamp())::text;
  select jsonb_object_agg(k.at, jsonb_build_object('hash', encode(i.request_hash, 'base64'), 'answer', i.answer)) into kept
    from rows from (jsonb_to_recordset(keys) as (person uuid, key text)) with ordinality as k (person, key, at)
    cross join lateral (select * from idempotency e where e.network_id = of_network and e.person_id = k.person and e.key = k.key limit 1) i;
  select jsonb_object_agg(l.stage_id || ' ' || l.lot_id, jsonb_build_object('stageId', l.stage_id, 'lotId', l.lot_id, 'state', l.state,
      'endsAt', microseconds(l.ends_at)::text, 'pausedAt', microseconds(l.paused_at)::text, 'pauseReason', l.pause_reason,
      'extensions', l.extensions, 'turn', l.turn, 'title', t.title, 'category', c.code, 'region', t.region,
      'startsAt', microseconds(a.starts_at)::text, 'stage', case when r.phase = 'cancelled' then 'cancelled' else s.state end,
      'number', s.number, 'round', s.round_id, 'currency', a.currency, 'visibility', a.visibility,
      'decrementAmount', a.decrement_amount::text, 'decrementPercent', a.decrement_percent::text, 'extendingRanks', a.extending_ranks,
      'mostExtensions', a.most_extensions,
      'standings', (select jsonb_agg(jsonb_build_object('bidder', b.membership_id, 'price', b.price::text, 'order', b.number,
          'startPrice', b.start_price::text))
        from auction_bidder b where b.network_id = a.network_id and b.stage_id = a.stage_id and b.lot_id = l.lot_id),
      'floors', (select jsonb_agg(jsonb_build_object('bidder', f.membership_id, 'number', f.number, 'sealed', encode(f.sealed, 'base64'),
          'offer', auction_offer(a.network_id, b.bid_id, l.lot_id)))
        from auction_floor f join auction_bidder b on b.network_id = f.network_id and b.stage_id = f.stage_id and b.lot_id = f.lot_id
          and b.membership_id = f.membership_id
        join invitation_to_bid n on n.network_id = f.network_id and n.call_id = s.call_id and n.membership_id = f.membership_id and n.state = 'invited'
        where f.network_id = a.network_id and f.stage_id = a.stage_id and f.lot_id = l.lot_id))) into lots
    from (select distinct stage, lot from jsonb_to_recordset(bids) as b (stage uuid, lot uuid)) g
    join auction_lot l on l.network_id = of_network and l.stage_id = g.stage and l.lot_id = g.lot
    join auction a on a.network_id = l.network_id and a.stage_id = l.stage_id
    join stage s on s.network_id = a.network_id and s.id = a.stage_id
    join round r on r.network_id = s.network_id and r.id = s.round_id
    join lot t on t.network_id = l.network_id and t.id = l.lot_id
    join category c on c.network_id = t.network_id and c.id = t.category_id;
  select jsonb_object_agg(g.at, jsonb_build_object('lot', g.stage || ' ' || g.lot, 'isAdmissible', i.state is not distinct from 'invited',
      'offer', case when b.bid_id is not null then auction_offer(b.network_id, b.bid_id, b.lot_id) end)) into seats
    from rows from (jsonb_to_recordset(bids) as (stage uuid, lot uuid, membership uuid)) with ordinality as g (stage, lot, membership, at)
    join stage s on s.network_id = of_network and s.id = g.stage
    left join invitation_to_bid i on i.network_id = s.network_id and i.call_id = s.call_id and i.membership_id = g.membership
    left join auction_bidder b on b.network_id = s.network_id and b.stage_id = g.stage and b.lot_id = g.lot and b.membership_id = g.membership;
  return jsonb_build_object('now', clock, 'kept', coalesce(kept, '{}'), 'lots', coalesce(lots, '{}'), 'seats', coalesce(seats, '{}'));
end $$;

-- Records what of a begun group was accepted, all its lots together, and keeps the answers with their keys.
-- @param lots [{stage, lot, bids, at, end, extended}] as `auction_bids_taken` wants them; answers [{person, key, hash, answer}] of accepted bids
create function auction_group_taken(lots jsonb, answers jsonb) returns void language plpgsql
  set plan_cache_mode = 'force_generic_plan' set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  -- The last bid of a membership stands; ranks of a lot are those of price, then acceptance, as `auction_bids_taken` makes them.
  update auction_bidder b set price = n.price, number = n.number, rank = n.rank
    from (select o.network_id, o.stage_id, o.lot_id, o.membership_id, coalesce(t.price, o.price) as price, coalesce(t.number, o.number) as number,
        row_number() over (partition by o.stage_id, o.lot_id order by coalesce(t.price, o.price), coalesce(t.number, o.number)) as rank
      from jsonb_to_recordset(lots) as g (stage uuid, lot uuid)
      join auction_bidder o on o.network_id = app_network() and o.stage_id = g.stage and o.lot_id = g.lot
      left join (select distinct on (l.lot, l.stage, r.membership) l.stage, l.lot, r.membership, r.price, r.number
        from jsonb_to_recordset(lots) as l (stage uuid, lot uuid, bids jsonb),
          jsonb_to_recordset(l.bids) as r (membership uuid, number integer, price numeric)
        order by l.lot, l.stage, r.membership, r.number desc) t on t.stage = o.stage_id and t.lot = o.lot_id and t.membership = o.membership_id) n
    where b.network_id = n.network_id and b.stage_id = n.stage_id and b.lot_id = n.lot_id and b.membership_id = n.membership_id
      and (b.rank <> n.rank or b.number <> n.number);
  with taken as (
    insert into auction_bid (network_id, id, stage_id, lot_id, number, membership_id, asked, price, rank, accepted_at, extended_to)
    select app_network(), r.id, l.stage, l.lot, r.number, r.membership, r.asked, r.price, r.rank,
      timestamptz 'epoch' + l.at * interval '1 microsecond', case when r."isExtending" then timestamptz 'epoch' + l."end" * interval '1 microsecond' end
    from jsonb_to_recordset(lots) as l (stage uuid, lot uuid, bids jsonb, at bigint, "end" bigint),
      jsonb_to_recordset(l.bids) as r (id uuid, membership uuid, number integer, asked numeric, price numeric, rank integer, "isExtending" boolean)
    returning *
  )
  insert into audit_entry (network_id, kind, subject_id, membership_id, body)
  select t.network_id, 'auction.bid', t.id, t.membership_id, jsonb_build_object('stageId', t.stage_id, 'lotId', t.lot_id, 'number', t.number,
    'acceptedAt', to_char(t.accepted_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'hash', encode(sha256(convert_to(concat_ws(' ', t.nonce, t.id, trim_scale(t.price)), 'UTF8')), 'hex')) from taken t order by t.stage_id, t.lot_id, t.number;
  if lots @? '$[*].bids[*] ? (@.isMade == true)' then
    insert into auction_made_bid (network_id, bid_id, stage_id, membership_id)
    select app_network(), r.id, l.stage, r.membership from jsonb_to_recordset(lots) as l (stage uuid, bids jsonb),
      jsonb_to_recordset(l.bids) as r (id uuid, membership uuid, "isMade" boolean) where r."isMade";
  end if;
  update auction_lot l set last_number = g.last, extensions = l.extensions + g.extended,
      ends_at = case when g.extended > 0 then timestamptz 'epoch' + g."end" * interval '1 microsecond' else l.ends_at end,
      best = case when a.visibility = 'rank_and_best' then (select min(b.price) from auction_bidder b where b.network_id = l.network_id
        and b.stage_id = l.stage_id and b.lot_id = l.lot_id) end, changed_by = pg_current_xact_id()
    from (select t.stage, t.lot, t."end", t.extended, (select max(r.number) from jsonb_to_recordset(t.bids) as r (number integer)) as last
      from jsonb_to_recordset(lots) as t (stage uuid, lot uuid, bids jsonb, "end" bigint, extended integer)) g
    join auction a on a.network_id = app_network() and a.stage_id = g.stage
    where l.network_id = a.network_id and l.stage_id = g.stage and l.lot_id = g.lot;
  insert into idempotency (network_id, person_id, key, request_hash, answer)
    select app_network(), a.person, a.key, decode(a.hash, 'base64'), a.answer
    from jsonb_to_recordset(answers) as a (person uuid, key text, hash text, answer jsonb) order by a.person, a.key;
end $$;
