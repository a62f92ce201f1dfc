-- Lots that have changed are looked at once for all who watch through a process, instead of once for each of them. Domain §9.
-- Safe while running: adds, and replaces a function by one that answers more.

-- How often a lot has changed: under its row lock, so that of two looks at it the later one is known.
alter table auction_lot add column turn bigint not null default 0;
create function auction_lot_turn() returns trigger language plpgsql as $$
begin
  new.turn := old.turn + 1;
  return new;
end $$;
create trigger turn before update on auction_lot for each row execute function auction_lot_turn();

-- Lots of an auction with everybody who sits at them, for the service itself: it tells each reader its own part (`fan-out.ts`). To any other
-- side, row-level security shows only what that side sees.
-- @param requests [{network, organisation, person, side, stage, lots, named}]: which lots, and whether with the suppliers' names (for office
-- and auditor); one row each, in order.
create function auction_lots_seen_by(requests jsonb) returns setof json language plpgsql volatile
  set plan_cache_mode = 'force_generic_plan' as $$
declare
  request record;
begin
  for request in select * from jsonb_to_recordset(requests) as r (network uuid, organisation uuid, person uuid, side text, stage uuid, lots uuid[],
    named boolean) loop
    perform set_config('app.network', request.network::text, true), set_config('app.organisation', coalesce(request.organisation::text, ''), true),
      set_config('app.person', coalesce(request.person::text, ''), true), set_config('app.side', request.side, true);
    return next (
      select json_build_object('stageId', a.stage_id, 'roundId', s.round_id, 'number', s.number,
        'stage', case when r.phase = 'cancelled' then 'cancelled' else s.state end, 'currency', a.currency,
        'visibility', a.visibility, 'decrementAmount', a.decrement_amount::text, 'decrementPercent', a.decrement_percent::text,
        'extendingRanks', a.extending_ranks, 'mostExtensions', a.most_extensions, 'startsAt', microseconds(a.starts_at)::text,
        'now', microseconds(clock_timestamp())::text,
        'lots', coalesce((select json_agg(json_build_object('lotId', l.lot_id, 'title', t.title, 'category', k.code, 'region', t.region,
            'state', l.state, 'endsAt', microseconds(l.ends_at)::text,
            'pausedAt', microseconds(l.paused_at)::text, 'pauseReason', l.pause_reason, 'extensions', l.extensions, 'best', l.best::text, 'turn', l.turn,
            'seats', case when request.named then (select json_agg(json_build_object('membership', b.membership_id, 'startPrice', b.start_price::text,
                'price', b.price::text, 'rank', b.rank, 'supplier', m.code, 'name', o.name, 'bids',
                (select count(*) from auction_bid x where x.network_id = b.network_id and x.stage_id = b.stage_id and x.lot_id = b.lot_id
                  and x.membership_id = b.membership_id)) order by b.rank)
              from auction_bidder b join membership m on m.network_id = b.network_id and m.id = b.membership_id join organisation o on o.id = m.organisation_id
              where b.network_id = l.network_id and b.stage_id = l.stage_id and b.lot_id = l.lot_id)
            else (select json_agg(json_build_object('membership', b.membership_id, 'startPrice', b.start_price::text, 'price', b.price::text, 'rank', b.rank)
                order by b.rank) from auction_bidder b
              where b.network_id = l.network_id and b.stage_id = l.stage_id and b.lot_id = l.lot_id) end) order by t.number)
          from auction_lot l join lot t on t.network_id = l.network_id and t.id = l.lot_id join category k on k.network_id = t.network_id and k.id = t.category_id
          where l.network_id = a.network_id and l.stage_id = a.stage_id and l.lot_id = any(request.lots)), '[]'))
      from auction a join stage s on s.network_id = a.network_id and s.id = a.stage_id join round r on r.network_id = s.network_id and r.id = s.round_id
      where a.network_id = request.network and a.stage_id = request.stage);
  end loop;
end $$;

-- As before, with each lot's turn.
create or replace function auctions_seen_by(requests jsonb) returns setof json language plpgsql volatile
  set plan_cache_mode = 'force_generic_plan' as $$
declare
  request record;
begin
  for request in select * from jsonb_to_recordset(requests) as r (network uuid, organisation uuid, person uuid, side text, membership uuid, stage uuid,
    since text, whole boolean) loop
    perform set_config('app.network', request.network::text, true), set_config('app.organisation', coalesce(request.organisation::text, ''), true),
      set_config('app.person', request.person::text, true), set_config('app.side', request.side, true);
    return next (
      with seen as materialized (select * from auction_lot l where l.network_id = request.network and l.stage_id = request.stage)
      select json_build_object('stageId', a.stage_id, 'roundId', s.round_id, 'number', s.number,
        'stage', case when r.phase = 'cancelled' then 'cancelled' else s.state end, 'currency', a.currency,
        'visibility', a.visibility, 'decrementAmount', a.decrement_amount::text, 'decrementPercent', a.decrement_percent::text,
        'extendingRanks', a.extending_ranks, 'mostExtensions', a.most_extensions, 'startsAt', microseconds(a.starts_at)::text,
        'now', microseconds(clock_timestamp())::text, 'seenTo', pg_snapshot_xmin(pg_current_snapshot())::text,
        'isAnyRunning', exists (select from seen l where l.state = 'running' and l.ends_at > clock_timestamp()),
        'isAnyPaused', exists (select from seen l where l.state = 'paused'),
        'lots', coalesce((select json_agg(json_build_object('lotId', l.lot_id, 'title', t.title, 'category', k.code, 'region', t.region,
            'state', l.state, 'endsAt', microseconds(l.ends_at)::text,
            'pausedAt', microseconds(l.paused_at)::text, 'pauseReason', l.pause_reason, 'extensions', l.extensions, 'best', l.best::text, 'turn', l.turn,
            'isChanged', request.since is not null and l.changed_by >= request.since::xid8,
            'own', (select json_build_object('startPrice', b.start_price::text, 'price', b.price::text, 'rank', b.rank) from auction_bidder b
              where b.network_id = l.network_id and b.stage_id = l.stage_id and b.lot_id = l.lot_id and b.membership_id = request.membership),
            'bidders', case when request.side in ('office', 'auditor') then (select json_agg(json_build_object('supplier', m.code, 'name', o.name,
                'startPrice', b.start_price::text, 'price', b.price::text, 'rank', b.rank, 'bids',
                (select count(*) from auction_bid x where x.network_id = b.network_id and x.stage_id = b.stage_id and x.lot_id = b.lot_id
                  and x.membership_id = b.membership_id)) order by b.rank)
              from auction_bidder b join membership m on m.network_id = b.network_id and m.id = b.membership_id join organisation o on o.id = m.organisation_id
              where b.network_id = l.network_id and b.stage_id = l.stage_id and b.lot_id = l.lot_id) end) order by t.number)
          from seen l join lot t on t.network_id = l.network_id and t.id = l.lot_id join category k on k.network_id = t.network_id and k.id = t.category_id
          where (request.whole or l.changed_by >= request.since::xid8)), '[]'))
      from auction a join stage s on s.network_id = a.network_id and s.id = a.stage_id join round r on r.network_id = s.network_id and r.id = s.round_id
      where a.network_id = request.network and a.stage_id = request.stage);
  end loop;
end $$;
