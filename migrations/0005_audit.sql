-- The audit log: entries written with their transaction, turned into the leaves of one Merkle tree per network
-- (RFC 9162) by a single appender. Domain §15. Safe while running: adds only.

-- What happened. `membership_id`: who besides office and auditor may read it (nobody, unless said). `seal`: hidden from
-- office and auditor too until that seal is disclosed, as sealed bids are until their stage is opened (Domain §8.4).
create table audit_entry (
  network_id uuid not null,
  id uuid not null default new_id(),
  at timestamptz not null default clock_timestamp(),
  xid xid8 not null default pg_current_xact_id(),
  kind text not null check (kind ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$' and length(kind) <= 100),
  subject_id uuid,
  membership_id uuid,
  seal uuid,
  -- Numbers in it are whole and survive every JSON reader (decimals are strings), so that the leaf is the same everywhere.
  body jsonb not null default '{}' check (jsonb_typeof(body) = 'object' and pg_column_size(body) <= 65536
    and not body @? '$.** ? (@.type() == "number" && (@ > 9007199254740991 || @ < -9007199254740991))'),
  primary key (network_id, id)
);
create index audit_entry_subject on audit_entry (network_id, subject_id) where subject_id is not null;
create index audit_entry_membership on audit_entry (network_id, membership_id, id) where membership_id is not null;

-- Entries that are no leaf yet. A row becomes visible when its transaction commits, however long that took, so the
-- appender neither skips an entry nor waits for anybody else's long transaction.
create table audit_pending (
  network_id uuid not null,
  entry_id uuid not null,
  xid xid8 not null,
  position bigint generated always as identity,
  primary key (network_id, entry_id)
);
create index audit_pending_order on audit_pending (xid, position);

create function audit_entry_awaits_its_leaf() returns trigger language plpgsql as $$
begin
  insert into audit_pending (network_id, entry_id, xid) select network_id, id, xid from added;
  return null;
end $$;
create trigger awaits_its_leaf after insert on audit_entry
  referencing new table as added for each statement execute function audit_entry_awaits_its_leaf();

-- A network's tree: its size and the roots of its perfect subtrees, largest first, 32 bytes each.
create table audit_tree (
  network_id uuid primary key,
  size bigint not null check (size >= 0),
  peaks bytea not null
);
create table audit_leaf (
  network_id uuid not null,
  leaf_index bigint not null,
  entry_id uuid not null,
  hash bytea not null check (length(hash) = 32),
  primary key (network_id, leaf_index),
  unique (network_id, entry_id)
);
-- Roots of perfect subtrees of 2^level leaves (level ≥ 1): a proof reads one row for each of its steps.
create table audit_node (
  network_id uuid not null,
  level smallint not null check (level between 1 and 62),
  node_index bigint not null,
  hash bytea not null check (length(hash) = 32),
  primary key (network_id, level, node_index)
);
-- Signed tree heads, one for each batch and network.
create table audit_head (
  network_id uuid not null,
  size bigint not null check (size > 0),
  root bytea not null check (length(root) = 32),
  at timestamptz not null,
  key_id text not null,
  signature bytea not null,
  primary key (network_id, size)
);
-- Where a seal begins in the tree: office and auditor are shown the log up to there, else its growth would tell them how
-- many bids came in (Domain §8.4). A seal that is broken hides nothing any more.
create table audit_seal (
  network_id uuid not null,
  seal uuid not null,
  first_leaf bigint not null,
  primary key (network_id, seal)
);
create table audit_disclosure (
  network_id uuid not null,
  seal uuid not null,
  at timestamptz not null default clock_timestamp(),
  primary key (network_id, seal)
);
-- The key of a person's pseudonym in a network. Erasing a person deletes it; what the log says of “somebody” stays.
create table pseudonym_key (
  network_id uuid not null,
  person_id uuid not null,
  key bytea not null check (length(key) = 32),
  primary key (network_id, person_id)
);
create index pseudonym_key_person on pseudonym_key (person_id);
-- These persons' keys, made where missing: with the service's eyes, since whoever acts may name others in an entry.
create function pseudonym_keys(of_network uuid, of_persons uuid[]) returns table (person_id uuid, key bytea) language plpgsql as $$
#variable_conflict use_column
declare before text := app_side();
begin
  perform set_config('app.side', 'service', true);
  insert into pseudonym_key (network_id, person_id, key)
    select of_network, p, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) from unnest(of_persons) p
    on conflict (network_id, person_id) do nothing;
  return query select k.person_id, k.key from pseudonym_key k where k.network_id = of_network and k.person_id = any (of_persons);
  perform set_config('app.side', before, true);
end $$;
-- Public keys with which the service has ever signed: old receipts and heads stay verifiable after a change of key.
create table signing_key (
  id text primary key,
  public_key bytea not null check (length(public_key) = 32),
  first_used_at timestamptz not null default clock_timestamp()
);

-- No one changes or takes back an entry, a leaf, a node or a head; nor does a writer choose its time or transaction.
revoke insert, update, delete, truncate on audit_entry from poolround_app;
grant insert (network_id, id, kind, subject_id, membership_id, seal, body) on audit_entry to poolround_app;
revoke update, delete, truncate on audit_leaf, audit_node, audit_head, audit_seal, audit_disclosure, signing_key from poolround_app;
revoke update, truncate on audit_pending, pseudonym_key from poolround_app;
revoke delete, truncate on audit_tree from poolround_app;

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
alter table audit_pending enable row level security;
alter table audit_pending force row level security;
alter table audit_tree enable row level security;
alter table audit_tree force row level security;
alter table audit_leaf enable row level security;
alter table audit_leaf force row level security;
alter table audit_node enable row level security;
alter table audit_node force row level security;
alter table audit_head enable row level security;
alter table audit_head force row level security;
alter table audit_seal enable row level security;
alter table audit_seal force row level security;
alter table audit_disclosure enable row level security;
alter table audit_disclosure force row level security;
alter table pseudonym_key enable row level security;
alter table pseudonym_key force row level security;
alter table signing_key enable row level security;
alter table signing_key force row level security;

create policy record on audit_entry for insert with check (app_in_scope(network_id));
create policy office on audit_entry for select using (app_in_scope(network_id) and (select app_is_office())
  and (seal is null or (select app_is_service())
    or exists (select from audit_disclosure d where d.network_id = audit_entry.network_id and d.seal = audit_entry.seal)));
create policy own on audit_entry for select using (network_id = (select app_network()) and membership_id in
  (select m.id from membership m where m.network_id = (select app_network()) and m.organisation_id = (select app_organisation())));

create policy record on audit_pending for insert with check (app_in_scope(network_id));
create policy service on audit_pending for select using (app_in_scope(network_id) and app_is_service());
create policy service_takes on audit_pending for delete using (app_in_scope(network_id) and app_is_service());

-- Hashes tell nothing of what they stand for; which of them somebody gets is decided by the routes.
create policy in_scope on audit_tree for select using (app_in_scope(network_id));
create policy service on audit_tree for insert with check (app_in_scope(network_id) and app_is_service());
create policy service_grows on audit_tree for update using (app_in_scope(network_id) and app_is_service());
create policy in_scope on audit_leaf for select using (app_in_scope(network_id));
create policy service on audit_leaf for insert with check (app_in_scope(network_id) and app_is_service());
create policy in_scope on audit_node for select using (app_in_scope(network_id));
create policy service on audit_node for insert with check (app_in_scope(network_id) and app_is_service());
create policy in_scope on audit_head for select using (app_in_scope(network_id));
create policy service on audit_head for insert with check (app_in_scope(network_id) and app_is_service());
create policy in_scope on audit_seal for select using (app_in_scope(network_id));
create policy service on audit_seal for insert with check (app_in_scope(network_id) and app_is_service());
create policy in_scope on audit_disclosure for select using (app_in_scope(network_id));
create policy office on audit_disclosure for insert with check (app_in_scope(network_id) and app_is_office());
create policy service on pseudonym_key using (app_in_scope(network_id) and app_is_service());
create policy everyone on signing_key for select using (true);
create policy service on signing_key for insert with check (app_is_service());

-- Erasing a person takes away, in all networks, what ties it to its pseudonyms; no leaf changes.
create function person_leaves_no_pseudonym() returns trigger language plpgsql as $$
declare side text := app_side(); network text := coalesce(current_setting('app.network', true), '');
begin
  perform set_config('app.side', 'service', true), set_config('app.network', '', true);
  delete from pseudonym_key where person_id = new.id;
  perform set_config('app.side', side, true), set_config('app.network', network, true);
  return null;
end $$;
create trigger leaves_no_pseudonym after update of erased_at on person for each row
  when (new.erased_at is not null and old.erased_at is null) execute function person_leaves_no_pseudonym();
