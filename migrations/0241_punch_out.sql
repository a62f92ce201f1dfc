-- Punch-out: a member's ERP opens the agreements' price sheets in a browser and takes a basket back (OCI, cXML). Domain §13.
-- Safe while running: adds only.
set local lock_timeout = '5s';

-- What a membership's ERP signs in with. The secret is kept as a hash only.
create table punch_out_access (
  network_id uuid not null,
  id uuid not null,
  membership_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  login text not null check (length(login) between 8 and 40),
  secret_hash bytea not null check (length(secret_hash) = 32),
  hosts text[] not null check (cardinality(hosts) between 1 and 5),       -- where a basket may go: host, or host:port
  made_by uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (network_id, id),
  unique (network_id, login),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
create index punch_out_access_of_membership on punch_out_access (network_id, membership_id);

-- One shopping trip. It begins with one token, which works once, and goes on with another.
create table punch_out_session (
  network_id uuid not null,
  id uuid not null,
  access_id uuid not null,
  membership_id uuid not null,
  protocol text not null check (protocol in ('oci', 'cxml')),
  return_to text not null check (length(return_to) between 8 and 2000),
  buyer_cookie text check (length(buyer_cookie) <= 1000),                  -- cXML
  start_hash bytea not null check (length(start_hash) = 32),
  session_hash bytea check (length(session_hash) = 32),                    -- null: not begun
  basket jsonb check (jsonb_typeof(basket) = 'array'),
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  returned_at timestamptz,
  primary key (network_id, id),
  unique (network_id, start_hash),
  unique (network_id, session_hash),
  foreign key (network_id, access_id) references punch_out_access (network_id, id) on delete cascade
);
create index punch_out_session_of_access on punch_out_session (network_id, access_id);
create index punch_out_session_age on punch_out_session (network_id, expires_at);

-- Attempts to sign in, as keyed hashes.
create table punch_out_attempt (
  network_id uuid not null,
  id uuid not null default new_id(),
  login_hash bytea not null,
  address_hash bytea not null,
  at timestamptz not null default clock_timestamp(),
  succeeded boolean not null default false,
  primary key (network_id, id)
);
create index punch_out_attempt_by_login on punch_out_attempt (network_id, login_hash, at) where not succeeded;
create index punch_out_attempt_by_address on punch_out_attempt (network_id, address_hash, at) where not succeeded;

alter table punch_out_access enable row level security;
alter table punch_out_access force row level security;
alter table punch_out_session enable row level security;
alter table punch_out_session force row level security;
alter table punch_out_attempt enable row level security;
alter table punch_out_attempt force row level security;
create policy service on punch_out_access using (app_in_scope(network_id) and app_is_service());
create policy party on punch_out_access using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer')
  and membership_id in (select app_memberships()));
create policy service on punch_out_session using (app_in_scope(network_id) and app_is_service());
create policy service on punch_out_attempt using (app_in_scope(network_id) and app_is_service());
