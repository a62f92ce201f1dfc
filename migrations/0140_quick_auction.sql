-- What is asked for most is planned once a connection, not each time: with the policies of every table in it, planning took several
-- times as long as reading. Safe while running: replaces functions by ones that answer the same.

-- A function of the language sql that a policy calls is planned anew in every statement; one of plpgsql keeps its plan.
create or replace function app_memberships() returns setof uuid language plpgsql stable parallel safe rows 3 as $$
begin
  return query select m.id from membership m where m.network_id = app_network() and m.organisation_id = app_organisation();
end $$;
create or replace function app_calls_to_bid() returns setof uuid language plpgsql stable parallel safe rows 10 as $$
begin
  return query select i.call_id from invitation_to_bid i where i.network_id = app_network() and i.membership_id in (select app_memberships());
end $$;
create or replace function app_calls() returns setof uuid language plpgsql stable parallel safe rows 10 as $$
begin
  return query select c.id from call c where c.network_id = app_network();
end $$;
create or replace function app_auction_seats() returns table (stage_id uuid, lot_id uuid) language plpgsql stable parallel safe rows 10 as $$
begin
  return query select b.stage_id, b.lot_id from auction_bidder b where b.network_id = app_network() and b.membership_id in (select app_memberships());
end $$;

alter function auction_lot_locked(uuid, uuid, uuid) set plan_cache_mode = 'force_generic_plan';
alter function auction_bid_taken(uuid, uuid, uuid, uuid, numeric, numeric, integer, bigint, bigint, integer) set plan_cache_mode = 'force_generic_plan';

-- PostgreSQL lets transactions that notify commit only one after the other, each waiting for the disk: bids would queue for that,
-- over all lots. So a bid is told of after its commit, in a transaction that waits for nothing. While processes of the earlier
-- version run beside, their bids are seen with the streams' next beat.
drop trigger changed on auction_lot;
create trigger added after insert on auction_lot for each row execute function auction_lot_changed();
create trigger changed after update on auction_lot for each row when (old.last_number = new.last_number) execute function auction_lot_changed();
create function auction_bell(lots text[]) returns void language plpgsql as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  perform pg_notify('auction_lot', lot) from unnest(lots) lot;
end $$;

-- As before, but looks at the lots once.
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
          from seen l join lot t on t.network_id = l.network_id and t.id = l.lot_id join category k on k.network_id = t.network_id and k.id = t.category_id
          where (request.whole or l.changed_by >= request.since::xid8)), '[]'))
      from auction a join stage s on s.network_id = a.network_id and s.id = a.stage_id join round r on r.network_id = s.network_id and r.id = s.round_id
      where a.network_id = request.network and a.stage_id = request.stage);
  end loop;
end $$;
