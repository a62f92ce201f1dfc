-- Versions of a published call, and which one a bid was made for. Domain §7.
-- Safe while running: adds only. `bids_store` with one argument less stays for services that still run the version before this one.

alter table call add column published_version integer check (published_version > 0);
update call set published_version = 1 where published_at is not null;
-- The version that bids are made for now; a change of the call also takes the stage's own `version` on.
alter table stage add column call_version integer not null default 1 check (call_version > 0);
-- null: from before calls had versions.
alter table bid add column call_version integer check (call_version > 0);
alter table bid add column invalidated_at timestamptz;
alter table bid drop constraint bid_state_check;
alter table bid add constraint bid_state_check
  check (state in ('sealed', 'late', 'withdrawn', 'replaced', 'opened', 'unreadable', 'invalidated')) not valid;
alter table bid add check ((state = 'invalidated') = (invalidated_at is not null)) not valid;

-- What every invited supplier could read in a version, and what it says differently from the one before.
create table call_version (
  network_id uuid not null,
  call_id uuid not null,
  number integer not null check (number > 0),
  made_at timestamptz not null default clock_timestamp(),
  note text check (length(note) between 1 and 2000),
  content jsonb not null,
  content_hash bytea not null check (length(content_hash) = 32),
  differences jsonb not null default '[]' check (jsonb_typeof(differences) = 'array'),
  invalidates_bids boolean not null default false,
  primary key (network_id, call_id, number),
  foreign key (network_id, call_id) references call (network_id, id)
);
alter table call_version enable row level security, force row level security;
create policy office on call_version using (app_in_scope(network_id) and (select app_is_office()));
create policy with_call on call_version for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'supplier')
  and call_id in (select app_calls()));

-- Bids of a stage that were made for an earlier version of the call no longer count: they stay sealed, are never opened, and their
-- bidders' log says so. With the service's eyes: the office that changes the call does not see them, nor how many there are.
create function bids_invalidate(of_network uuid, of_stage uuid, by_version integer) returns void language plpgsql as $$
declare before text := app_side();
begin
  perform set_config('app.side', 'service', true);
  with invalid as (
    update bid b set state = 'invalidated', invalidated_at = clock_timestamp()
    where b.network_id = of_network and b.stage_id = of_stage and b.state = 'sealed' returning b.id, b.membership_id
  )
  insert into audit_entry (network_id, kind, subject_id, membership_id, seal, body)
  select of_network, 'bid.invalidated', i.id, i.membership_id, of_stage, jsonb_build_object('stageId', of_stage, 'callVersion', by_version) from invalid i;
  perform set_config('app.side', before, true);
end $$;

-- As before, with the version of the call that a bid is made for.
drop function bids_before(uuid, uuid[], uuid[], text[]);
create function bids_before(of_network uuid, of_stages uuid[], of_memberships uuid[], with_keys text[])
returns table (stage jsonb, public_key bytea, invited boolean, last_version integer, standing_us bigint, same_id uuid, same_stage uuid,
  same_version integer, same_received_us bigint, same_hash bytea, same_signature bytea, same_state text, same_mac bytea, same_call_version integer)
language plpgsql as $$
begin
  perform set_config('app.network', of_network::text, true), set_config('app.side', 'service', true);
  return query
    -- Once a stage, not once a bid: a group is nearly always of one.
    with asked as materialized (
      select t.id, t.call_id, t.public_key, jsonb_build_object('state', case when r.phase = 'cancelled' then 'cancelled' else t.state end,
        'callId', t.call_id, 'version', t.version, 'callVersion', t.call_version, 'openingBegan', t.opening_began_at is not null, 'deadline', microseconds(t.deadline),
        'closedAt', microseconds(t.closed_at), 'openedAt', microseconds(t.opened_at)) as stage
      from (select distinct unnest(of_stages) as id) d
      -- `limit 1` keeps the planner from reading whole tables for a group.
      cross join lateral (select * from stage t where t.network_id = of_network and t.id = d.id limit 1) t
      left join lateral (select r.phase from round r where r.network_id = of_network and r.id = t.round_id limit 1) r on true
    )
    select t.stage, t.public_key, i.state is not distinct from 'invited', v.last_version, microseconds(v.standing), b.id, b.stage_id, b.version,
      microseconds(b.received_at), b.hash, b.signature, b.state, b.request_mac, b.call_version
    from unnest(of_stages, of_memberships, with_keys) with ordinality as q(stage_id, membership_id, key, no)
    left join asked t on t.id = q.stage_id
    left join lateral (select i.state from invitation_to_bid i where i.network_id = of_network and i.call_id = t.call_id
      and i.membership_id = q.membership_id limit 1) i on true
    left join lateral (select max(l.version) as last_version, max(l.received_at) filter (where l.state = 'sealed') as standing
      from bid l where l.network_id = of_network and l.stage_id = q.stage_id and l.membership_id = q.membership_id) v on true
    left join lateral (select * from bid b where b.network_id = of_network and b.membership_id = q.membership_id
      and b.idempotency_key = q.key limit 1) b on true
    order by q.no;
end $$;

create function bids_store(of_network uuid, of_stages uuid[], stage_versions integer[], ids uuid[], bid_stages uuid[], memberships uuid[],
  versions integer[], states text[], received timestamptz[], keys text[], starts integer[], sizes integer[], entries uuid[], bytes bytea,
  overtaking boolean, call_versions integer[]) returns boolean language plpgsql set lock_timeout to '20s' as $$
declare present integer;
begin
  perform set_config('app.network', of_network::text, true), set_config('app.side', 'service', true);
  perform from stage s join unnest(of_stages, stage_versions) as g(id, version) on g.id = s.id
    where s.network_id = of_network and s.version = g.version order by s.id for key share of s;
  get diagnostics present = row_count;
  if present <> cardinality(of_stages) then return false; end if;
  if overtaking then
    update bid b set state = 'replaced' from unnest(bid_stages, memberships, states) as n(stage_id, membership_id, state)
      where b.network_id = of_network and b.stage_id = n.stage_id and b.membership_id = n.membership_id and b.state = 'sealed' and n.state = 'sealed';
  end if;
  with given as (
    select * from unnest(ids, bid_stages, memberships, versions, states, received, keys, starts, sizes, entries, call_versions)
      as g(id, stage_id, membership_id, version, state, received_at, key, at, size, entry_id, call_version)
  ), logged as (
    insert into audit_entry (network_id, id, kind, subject_id, membership_id, seal, body)
    select of_network, g.entry_id, 'bid.received', g.id, g.membership_id, g.stage_id, jsonb_build_object('stageId', g.stage_id, 'version', g.version,
      'receivedAt', to_char(g.received_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'hash', encode(substring(bytes from g.at + 92 for 32), 'hex'), 'late', g.state = 'late', 'callVersion', g.call_version) from given g
  )
  insert into bid (network_id, id, stage_id, membership_id, version, state, received_at, idempotency_key, call_version, sealed_key, hash, signature, request_mac, ciphertext)
  select of_network, g.id, g.stage_id, g.membership_id, g.version, g.state, g.received_at, g.key, g.call_version,
    substring(bytes from g.at for 92), substring(bytes from g.at + 92 for 32), substring(bytes from g.at + 124 for 64),
    substring(bytes from g.at + 188 for 32), substring(bytes from g.at + 220 for g.size)
  from given g;
  return true;
end $$;
