-- The call for bids, its sealed stages, key holders and their shares, sealed bids, and what the opening makes of them.
-- Domain §7, §8. Safe while running: adds only. Place for later: questions (§7) hang on `call`, auctions (§9) are a `stage.kind`.

create table call (
  network_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  state text not null default 'draft' check (state in ('draft', 'published', 'decided', 'cancelled')),
  currency char(3) not null,
  all_positions boolean not null default false, -- true: a bid names every position of a lot that it names
  valid_until date,
  standstill_days integer not null check (standstill_days between 0 and 90),
  conditions text not null default '' check (length(conditions) <= 20000),
  published_at timestamptz,
  -- Once it is decided: until when losing bids are kept, and whose bids are none. A legal hold keeps all. Domain §15.
  losing_bids_until timestamptz,
  winners uuid[] not null default '{}',
  legal_hold boolean not null default false,
  version integer not null default 1,
  made_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  unique (network_id, round_id),
  foreign key (network_id, round_id) references round (network_id, id),
  check (state = 'cancelled' or (state = 'draft') = (published_at is null))
);
create index call_losing_bids_due on call (losing_bids_until) where losing_bids_until is not null and not legal_hold;

create table call_category (
  network_id uuid not null,
  call_id uuid not null,
  category_id uuid not null,
  formula text not null check (formula in ('lowest_price', 'ratio', 'linear', 'richtwert', 'richtwert_extended')),
  price_weight numeric(9, 6) not null check (price_weight between 0 and 100),
  tier_mode text not null check (tier_mode in ('all_units', 'incremental')),
  band_percent numeric(9, 6) not null default 10 check (band_percent between 0 and 100),
  primary key (network_id, call_id, category_id),
  foreign key (network_id, call_id) references call (network_id, id),
  foreign key (network_id, category_id) references category (network_id, id)
);

create table criterion (
  network_id uuid not null,
  call_id uuid not null,
  category_id uuid not null,
  code text not null check (length(code) between 1 and 40),
  position integer not null,
  weight numeric(9, 6) not null check (weight > 0),
  minimum numeric(9, 6) check (minimum between 0 and 100),
  primary key (network_id, call_id, category_id, code),
  foreign key (network_id, call_id, category_id) references call_category (network_id, call_id, category_id)
);

create table call_lot (
  network_id uuid not null,
  call_id uuid not null,
  lot_id uuid not null,
  primary key (network_id, call_id, lot_id),
  foreign key (network_id, call_id) references call (network_id, id),
  foreign key (network_id, lot_id) references lot (network_id, id)
);

create table invitation_to_bid (
  network_id uuid not null,
  call_id uuid not null,
  membership_id uuid not null,
  state text not null default 'invited' check (state in ('invited', 'inadmissible')),
  reason text check (length(reason) between 1 and 2000),
  primary key (network_id, call_id, membership_id),
  foreign key (network_id, call_id) references call (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  check ((state = 'inadmissible') = (reason is not null))
);
create index invitation_to_bid_by_membership on invitation_to_bid (network_id, membership_id);

-- A holder of key shares: its public key, and apart from it the private key under the holder's own passphrase.
create table holder_key (
  network_id uuid not null,
  id uuid not null,
  person_id uuid not null references person (id),
  public_key bytea not null check (length(public_key) = 32),
  made_at timestamptz not null default clock_timestamp(),
  replaced_at timestamptz,
  primary key (network_id, id),
  foreign key (network_id) references network (id)
);
create unique index holder_key_one on holder_key (network_id, person_id) where replaced_at is null;
create table holder_secret (
  network_id uuid not null,
  holder_key_id uuid not null,
  person_id uuid not null,
  salt bytea not null,
  sealed_private_key bytea not null,
  primary key (network_id, holder_key_id),
  foreign key (network_id, holder_key_id) references holder_key (network_id, id)
);

-- One deadline within a call. `closed` follows from the clock, the job only writes it down; `opening_began_at` shuts the door for
-- bids still under way. The private key exists only in shares.
create table stage (
  network_id uuid not null,
  id uuid not null,
  call_id uuid not null,
  round_id uuid not null,
  number integer not null check (number > 0),
  kind text not null default 'sealed' check (kind in ('sealed')),
  state text not null default 'draft' check (state in ('draft', 'open', 'closed', 'opened', 'cancelled')),
  deadline timestamptz,
  lot_ids uuid[], -- null: all lots of the call
  public_key bytea check (length(public_key) = 32),
  closed_at timestamptz,
  opening_began_at timestamptz,
  opened_at timestamptz,
  version integer not null default 1,
  primary key (network_id, id),
  unique (network_id, call_id, number),
  foreign key (network_id, call_id) references call (network_id, id),
  foreign key (network_id, round_id) references round (network_id, id),
  check (state in ('draft', 'cancelled') or (public_key is not null and deadline is not null)),
  check (state not in ('draft', 'open') or closed_at is null),
  check (state not in ('closed', 'opened') or closed_at >= deadline),
  check (state in ('closed', 'opened', 'cancelled') or opening_began_at is null),
  check ((state = 'opened') = (opened_at is not null))
);
create index stage_by_round on stage (network_id, round_id, number);
-- The sweep for overdue deadlines, over all networks.
create index stage_due on stage (deadline) where state = 'open';
create index stage_opening on stage (opening_began_at) where state = 'closed' and opening_began_at is not null;

-- A holder's share of a stage's private key, sealed to the holder's public key; `commitment` tells a wrong share.
create table stage_share (
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

-- A holder's release: its share, opened with its passphrase after the deadline, under the service's key until the opening job has
-- used it (then null).
create table stage_release (
  network_id uuid not null,
  stage_id uuid not null,
  number smallint not null,
  person_id uuid not null,
  office boolean not null,
  released_at timestamptz not null default clock_timestamp(),
  share bytea,
  primary key (network_id, stage_id, person_id),
  foreign key (network_id, stage_id, number) references stage_share (network_id, stage_id, number)
);

-- A sealed bid. `sealed_key` is the bid's own key, sealed to the stage's public key; without it the ciphertext is lost for ever
-- (`key_destroyed_at`). `hash` is over both. The row's `signature` is the service's on the receipt.
create table bid (
  network_id uuid not null,
  id uuid not null,
  stage_id uuid not null,
  membership_id uuid not null,
  version integer not null check (version > 0),
  state text not null check (state in ('sealed', 'late', 'withdrawn', 'replaced', 'opened', 'unreadable')),
  received_at timestamptz not null,
  hash bytea not null check (length(hash) = 32),
  ciphertext bytea not null,
  sealed_key bytea,
  signature bytea not null,
  idempotency_key text not null check (length(idempotency_key) between 1 and 200),
  request_mac bytea not null,
  withdrawn_at timestamptz,
  fault text,
  terms jsonb,
  key_destroyed_at timestamptz,
  primary key (network_id, id),
  unique (network_id, stage_id, membership_id, version),
  foreign key (network_id, stage_id) references stage (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  check ((state = 'unreadable') = (fault is not null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null)),
  check ((sealed_key is null) = (key_destroyed_at is not null)),
  check (key_destroyed_at is null or terms is null),
  check (terms is null or state = 'opened')
);
-- Ciphertext does not compress. A bid of usual size stays in its row, which it fills (seal.ts sees to that): one page to write instead of
-- five pieces and their index, which is what taking bids in spends most of its time on.
alter table bid alter column ciphertext set storage external, set (toast_tuple_target = 8160);
create unique index bid_standing on bid (network_id, stage_id, membership_id) where state in ('sealed', 'opened', 'unreadable');
create unique index bid_idempotency on bid (network_id, membership_id, idempotency_key);

-- What a bid offers, known after the opening.
create table bid_lot (
  network_id uuid not null,
  bid_id uuid not null,
  lot_id uuid not null,
  cash_discount_percent numeric(9, 6) check (cash_discount_percent between 0 and 100),
  offer jsonb not null default '{}', -- capacity, least award, delivery time, payment days, answers to the criteria
  primary key (network_id, bid_id, lot_id),
  foreign key (network_id, bid_id) references bid (network_id, id),
  foreign key (network_id, lot_id) references lot (network_id, id)
);
create table bid_price (
  network_id uuid not null,
  bid_id uuid not null,
  position_id uuid not null,
  lot_id uuid not null,
  tiers jsonb not null,
  primary key (network_id, bid_id, position_id),
  foreign key (network_id, bid_id, lot_id) references bid_lot (network_id, bid_id, lot_id),
  foreign key (network_id, position_id) references lot_position (network_id, id)
);

-- Per stage and supplier the bid whose prices apply to a lot, and whose rebates and packages: a supplier that does not bid again
-- stays with its last bid. Domain §8.5.
create table standing_offer (
  network_id uuid not null,
  stage_id uuid not null,
  membership_id uuid not null,
  lot_id uuid not null,
  bid_id uuid not null,
  received_at timestamptz not null,
  primary key (network_id, stage_id, membership_id, lot_id),
  foreign key (network_id, stage_id) references stage (network_id, id),
  foreign key (network_id, bid_id, lot_id) references bid_lot (network_id, bid_id, lot_id)
);
create table standing_terms (
  network_id uuid not null,
  stage_id uuid not null,
  membership_id uuid not null,
  spend_rebates jsonb not null default '[]', -- [{from, percent}]
  packages jsonb not null default '[]', -- [{lots: [lot id], percent}]
  primary key (network_id, stage_id, membership_id),
  foreign key (network_id, stage_id) references stage (network_id, id)
);

create function microseconds(at timestamptz) returns bigint language sql stable parallel safe as
  $$ select (extract(epoch from at) * 1000000)::bigint $$;

-- The two halves of accepting a group of bids, one call each: begin, scope, statements and commit as calls of their own would cost
-- half the rate. Both work as the service of one network.

-- What is known of stages and suppliers before bids are taken, in the order asked for. Times are microseconds.
create function bids_before(of_network uuid, of_stages uuid[], of_memberships uuid[], with_keys text[])
returns table (stage jsonb, public_key bytea, invited boolean, last_version integer, standing_us bigint, same_id uuid, same_stage uuid,
  same_version integer, same_received_us bigint, same_hash bytea, same_signature bytea, same_state text, same_mac bytea)
language plpgsql as $$
begin
  perform set_config('app.network', of_network::text, true), set_config('app.side', 'service', true);
  return query
    -- Once a stage, not once a bid: a group is nearly always of one.
    with asked as materialized (
      select t.id, t.call_id, t.public_key, jsonb_build_object('state', case when r.phase = 'cancelled' then 'cancelled' else t.state end,
        'callId', t.call_id, 'version', t.version, 'openingBegan', t.opening_began_at is not null, 'deadline', microseconds(t.deadline),
        'closedAt', microseconds(t.closed_at), 'openedAt', microseconds(t.opened_at)) as stage
      from (select distinct unnest(of_stages) as id) d
      -- `limit 1` keeps the planner from reading whole tables for a group.
      cross join lateral (select * from stage t where t.network_id = of_network and t.id = d.id limit 1) t
      left join lateral (select r.phase from round r where r.network_id = of_network and r.id = t.round_id limit 1) r on true
    )
    select t.stage, t.public_key, i.state is not distinct from 'invited', v.last_version, microseconds(v.standing), b.id, b.stage_id, b.version,
      microseconds(b.received_at), b.hash, b.signature, b.state, b.request_mac
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

-- Stores a group of bids with their audit entries, durable when it returns. `bytes`: of each bid sealed key, hash, signature, request's MAC
-- and ciphertext, from `starts` on (as an array they would travel as hexadecimal text). The stages stay as they were when it was decided
-- what becomes of the bids, or nothing is stored: their rows are shared with other groups and with the closing; a change of deadline and
-- the beginning of an opening take them alone, so they wait or come first. It waits for locks a bounded time, and so do they.
create function bids_store(of_network uuid, of_stages uuid[], stage_versions integer[], ids uuid[], bid_stages uuid[], memberships uuid[],
  versions integer[], states text[], received timestamptz[], keys text[], starts integer[], sizes integer[], entries uuid[], bytes bytea,
  overtaking boolean) returns boolean language plpgsql set lock_timeout to '20s' as $$
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
    select * from unnest(ids, bid_stages, memberships, versions, states, received, keys, starts, sizes, entries)
      as g(id, stage_id, membership_id, version, state, received_at, key, at, size, entry_id)
  ), logged as (
    insert into audit_entry (network_id, id, kind, subject_id, membership_id, seal, body)
    select of_network, g.entry_id, 'bid.received', g.id, g.membership_id, g.stage_id, jsonb_build_object('stageId', g.stage_id, 'version', g.version,
      'receivedAt', to_char(g.received_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      'hash', encode(substring(bytes from g.at + 92 for 32), 'hex'), 'late', g.state = 'late') from given g
  )
  insert into bid (network_id, id, stage_id, membership_id, version, state, received_at, idempotency_key, sealed_key, hash, signature, request_mac, ciphertext)
  select of_network, g.id, g.stage_id, g.membership_id, g.version, g.state, g.received_at, g.key,
    substring(bytes from g.at for 92), substring(bytes from g.at + 92 for 32), substring(bytes from g.at + 124 for 64),
    substring(bytes from g.at + 188 for 32), substring(bytes from g.at + 220 for g.size)
  from given g;
  return true;
end $$;

do $$ declare of_table text; begin
  foreach of_table in array array['call', 'call_category', 'criterion', 'call_lot', 'invitation_to_bid', 'holder_key', 'holder_secret', 'stage',
    'stage_share', 'stage_release', 'bid', 'bid_lot', 'bid_price', 'standing_offer', 'standing_terms'] loop
    execute format('alter table %I enable row level security, force row level security', of_table);
    if of_table in ('holder_secret', 'stage_share', 'bid') then
      execute format('create policy service on %I using (app_in_scope(network_id) and (select app_is_service()))', of_table);
    else
      execute format('create policy office on %I using (app_in_scope(network_id) and (select app_is_office()))', of_table);
    end if;
  end loop;
end $$;

-- What the acting side may see, asked once a statement and only if its side needs it. Functions, since a policy that looks into a
-- table with policies is planned with all of them, each time.
create function app_memberships() returns setof uuid language sql stable parallel safe rows 3 as
  $$ select m.id from membership m where m.network_id = app_network() and m.organisation_id = app_organisation() $$;
create function app_calls_to_bid() returns setof uuid language sql stable parallel safe rows 10 as
  $$ select i.call_id from invitation_to_bid i where i.network_id = app_network() and i.membership_id in (select app_memberships()) $$;
create function app_calls() returns setof uuid language sql stable parallel safe rows 10 as
  $$ select c.id from call c where c.network_id = app_network() $$;
create function app_stages_opened() returns setof uuid language sql stable parallel safe rows 10 as
  $$ select s.id from stage s where s.network_id = app_network() and s.state = 'opened' $$;
create function app_bids() returns setof uuid language sql stable parallel safe rows 10 as
  $$ select b.id from bid b where b.network_id = app_network() and b.membership_id in (select app_memberships()) $$;

-- Members see a published call; suppliers one that they are invited to, and of the invitations only their own.
create policy own on invitation_to_bid for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships()));
create policy members on call for select using (app_in_scope(network_id) and (select app_side()) = 'member' and state <> 'draft');
create policy invited on call for select using (app_in_scope(network_id) and (select app_side()) = 'supplier' and published_at is not null
  and id in (select app_calls_to_bid()));
create policy with_call on call_category for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'supplier')
  and call_id in (select app_calls()));
create policy with_call on criterion for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'supplier')
  and call_id in (select app_calls()));
create policy with_call on call_lot for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'supplier')
  and call_id in (select app_calls()));
create policy with_call on stage for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'supplier')
  and state <> 'draft' and call_id in (select app_calls()));

-- A holder's secret and shares are its own; whoever publishes or opens a stage hands them out as the service.
create policy office on stage_share for insert with check (app_in_scope(network_id) and (select app_is_office()));
create policy own_made on holder_secret for insert with check (app_in_scope(network_id) and person_id = app_person());
create policy own on holder_secret for select using (app_in_scope(network_id) and person_id = app_person());
create policy own on stage_share for select using (app_in_scope(network_id) and person_id = app_person());

-- Until the opening not even the number of bids is shown to anyone but the bidders themselves.
create policy own on bid for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships()));
create policy opened on bid for select using (app_in_scope(network_id) and (select app_is_office())
  and stage_id in (select app_stages_opened()));
create policy own on bid_lot for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and bid_id in (select app_bids()));
create policy own on bid_price for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and bid_id in (select app_bids()));
create policy own on standing_offer for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships()));
create policy own on standing_terms for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships()));
