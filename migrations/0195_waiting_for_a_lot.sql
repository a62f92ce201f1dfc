-- A lot that cannot be locked must not keep a process from taking the bids of all others: a group waits for its lots only as long as its
-- transaction's own lock_timeout says, and tells of each lot by the database's text of its ids. Safe while running: replaces a function by
-- one that answers more; processes of the earlier version, which say no lock_timeout, wait as long as before.
create or replace function auction_bids_begun(of_network uuid, keys jsonb, bids jsonb) returns jsonb language plpgsql
  set plan_cache_mode = 'force_generic_plan' as $$
declare
  kept jsonb;
  locked jsonb := '{}';
  one record;
begin
  perform set_config('app.network', of_network::text, true), set_config('app.organisation', '', true), set_config('app.person', '', true),
    set_config('app.side', 'service', true);
  if current_setting('lock_timeout') = '0' then
    perform set_config('lock_timeout', '20s', true);
  end if;
  with asked as materialized (
    select k.at, k.value ->> 'key' as key, (k.value ->> 'person')::uuid as person, decode(k.value ->> 'hash', 'base64') as hash
    from jsonb_array_elements(keys) with ordinality as k(value, at) where jsonb_typeof(k.value) = 'object'
  ), added as (
    insert into idempotency (network_id, person_id, key, request_hash) select of_network, a.person, a.key, a.hash from asked a order by a.person, a.key
    on conflict (network_id, person_id, key) do nothing returning person_id, key
  )
  select coalesce(jsonb_object_agg(a.at, true), '{}') into kept from asked a
    where not exists (select from added n where n.person_id = a.person and n.key = a.key);
  if kept <> '{}' then
    select jsonb_object_agg(k.at, jsonb_build_object('hash', encode(i.request_hash, 'base64'), 'answer', i.answer)) into kept
      from jsonb_array_elements(keys) with ordinality as k(value, at)
      join idempotency i on i.network_id = of_network and i.person_id = (k.value ->> 'person')::uuid and i.key = k.value ->> 'key'
      where kept ? k.at::text;
  end if;
  for one in select b.at, (b.value ->> 'stage')::uuid as stage, (b.value ->> 'lot')::uuid as lot, (b.value ->> 'membership')::uuid as membership
      from jsonb_array_elements(bids) with ordinality as b(value, at) order by 2, 3, 1 loop
    -- Before `auction_lot_locked`, which waits for twenty seconds.
    perform from auction_lot l where l.network_id = of_network and l.stage_id = one.stage and l.lot_id = one.lot for update;
    locked := locked || jsonb_build_object(one.at::text,
      auction_lot_locked(one.stage, one.lot, one.membership) || jsonb_build_object('stageId', one.stage, 'lotId', one.lot));
  end loop;
  return jsonb_build_object('kept', coalesce(kept, '{}'), 'locked', locked);
end $$;
