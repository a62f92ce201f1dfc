-- Login: sessions, invitations, personal API tokens, sign-in attempts. Only the service itself reads them.
create table session (
  token_hash bytea primary key,
  person_id uuid not null references person (id),
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null
);
create index session_by_person on session (person_id);
create table invitation (
  token_hash bytea primary key,
  person_id uuid not null references person (id),
  network_id uuid not null references network (id),
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  accepted_at timestamptz
);
create table api_token (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null references person (id),
  name text not null check (length(name) between 1 and 100),
  scope text not null check (scope in ('read', 'write')),
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index api_token_by_person on api_token (person_id);
create table sign_in_attempt (
  id bigint generated always as identity primary key,
  email_hash bytea not null,
  address_hash bytea not null,
  succeeded boolean not null,
  at timestamptz not null default clock_timestamp()
);
create index sign_in_attempt_recent on sign_in_attempt (email_hash, at);
create index sign_in_attempt_address on sign_in_attempt (address_hash, at);

alter table session enable row level security;
alter table session force row level security;
alter table invitation enable row level security;
alter table invitation force row level security;
alter table api_token enable row level security;
alter table api_token force row level security;
alter table sign_in_attempt enable row level security;
alter table sign_in_attempt force row level security;
create policy service on session using (app_is_service());
create policy service on invitation using (app_is_service());
create policy office on invitation for insert with check (app_in_scope(network_id) and app_is_office());
create policy service on api_token using (app_is_service());
create policy own on api_token using (person_id = app_person());
create policy service on sign_in_attempt using (app_is_service());
