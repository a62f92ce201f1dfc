-- A group of bids is recorded by as many statements as one bid was, not by as many for each: what a bid costs the database is mostly its
-- statements' beginning. Safe while running: replaces a function by one that does the same.
create or replace function auction_groups_taken(lots jsonb, answers jsonb) returns void language plpgsql set plan_cache_mode = 'force_generic_plan' as $$
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
  update idempotency i set answer = a.answer from jsonb_to_recordset(answers) as a (person uuid, key text, answer jsonb)
    where i.network_id = app_network() and i.person_id = a.person and i.key = a.key and a.answer is not null;
  if answers @? '$[*] ? (@.answer == null)' then
    delete from idempotency i using jsonb_to_recordset(answers) as a (person uuid, key text, answer jsonb)
      where i.network_id = app_network() and i.person_id = a.person and i.key = a.key and a.answer is null;
  end if;
end $$;
