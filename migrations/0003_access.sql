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

-- Whom tokens belong to, each with its mandates in one network: one round trip for all requests that wait. `limit 1` keeps the planner
-- from reading whole tables for a few tokens.
create function callers_of(of_tokens bytea[], in_networks uuid[])
returns table (no integer, person_id uuid, name text, by_token boolean, may_write boolean, mandates jsonb)
language plpgsql volatile as $$
begin
  perform set_config('app.side', 'service', true);
  return query
    select q.no::integer, h.person_id, p.name, h.by_token, h.may_write,
      (select coalesce(jsonb_agg(jsonb_build_object('role', d.role, 'membershipId', d.membership_id, 'organisationId', m.organisation_id,
          'code', m.code, 'kind', m.kind, 'status', m.status) order by d.role = 'office' desc, m.code, d.role), '[]')
        from mandate d left join membership m on m.network_id = d.network_id and m.id = d.membership_id
        where d.network_id = q.network_id and d.person_id = h.person_id and d.ended_at is null)
    from unnest(of_tokens, in_networks) with ordinality as q(token_hash, network_id, no)
    cross join lateral (
      select s.person_id, false as by_token, true as may_write from session s
        where s.token_hash = q.token_hash and s.expires_at > clock_timestamp()
      union all
      select t.person_id, true, t.scope = 'write' from api_token t
        where t.token_hash = q.token_hash and t.expires_at > clock_timestamp() and t.revoked_at is null
      limit 1) h
    cross join lateral (select p.name from person p where p.id = h.person_id and p.erased_at is null limit 1) p;
end $$;
