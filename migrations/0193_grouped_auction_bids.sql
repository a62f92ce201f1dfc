-- Bids that wait in a process are taken together: one transaction of two round trips, instead of one of seven for each bid. Domain §9.
-- Safe while running: adds only; each lot's bids still come one after the other under its row lock.

-- Begins a group of one network: keeps the idempotency keys that are new and finds the answers of those that are not, then locks the lots
-- (always in the same order) and tells of each bid what `auction_lot_locked` does.
-- @param keys [{person, key, hash}] or null for a bid without one; bids [{stage, lot, membership}]; both as long as the group
-- @returns {kept: [{hash, answer} or null], locked: […]}, in the order of the bids
create function auction_bids_begun(of_network uuid, keys jsonb, bids jsonb) returns jsonb language plpgsql
  set plan_cache_mode = 'force_generic_plan' as $$
declare
  kept jsonb;
  locked jsonb := '{}';
  one record;
begin
  perform set_config('app.network', of_network::text, true), set_config('app.organisation', '', true), set_config('app.person', '', true),
    set_config('app.side', 'service', true);
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
    locked := locked || jsonb_build_object(one.at::text, auction_lot_locked(one.stage, one.lot, one.membership));
  end loop;
  return jsonb_build_object('kept', coalesce(kept, '{}'), 'locked', locked);
end $$;

-- Records what of a begun group was accepted, each lot's bids together, keeps the answers with their keys and frees those of refused bids.
-- @param lots [{stage, lot, bids, at, end, extended}] as `auction_bids_taken` wants them; answers [{person, key, answer}], no answer: refused
create function auction_groups_taken(lots jsonb, answers jsonb) returns void language plpgsql set plan_cache_mode = 'force_generic_plan' as $$
begin
  perform auction_bids_taken(t.stage, t.lot, t.bids, t.at, t."end", t.extended)
    from jsonb_to_recordset(lots) as t (stage uuid, lot uuid, bids jsonb, at bigint, "end" bigint, extended integer);
  update idempotency i set answer = a.answer from jsonb_to_recordset(answers) as a (person uuid, key text, answer jsonb)
    where i.network_id = app_network() and i.person_id = a.person and i.key = a.key and a.answer is not null;
  delete from idempotency i using jsonb_to_recordset(answers) as a (person uuid, key text, answer jsonb)
    where i.network_id = app_network() and i.person_id = a.person and i.key = a.key and a.answer is null;
end $$;
