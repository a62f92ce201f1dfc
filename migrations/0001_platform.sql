-- What every room stands on: the scope of a transaction, the outbox, idempotency. Safe while running: adds only.
do $$ begin
  if not exists (select from pg_roles where rolname = 'poolround_app') then
    create role poolround_app nologin nobypassrls;
  end if;
end $$;
grant usage on schema public to poolround_app;
alter default privileges in schema public grant select, insert, update, delete on tables to poolround_app;
alter default privileges in schema public grant usage, select on sequences to poolround_app;

-- The scope that the unit of work sets as its transaction's first statement.
create function app_network() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.network', true), '')::uuid $$;
create function app_organisation() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
create function app_person() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function app_side() returns text language sql stable parallel safe as
  $$ select coalesce(current_setting('app.side', true), '') $$;
-- The service itself, at work for one network or, for sweeps, for all of them.
create function app_is_service() returns boolean language sql stable parallel safe as
  $$ select app_side() = 'service' $$;
-- Office, auditor and service see what belongs to the whole network.
create function app_is_office() returns boolean language sql stable parallel safe as
  $$ select app_side() in ('office', 'auditor', 'service') $$;
-- This network's row; the sweeping service (no network set) sees all networks.
create function app_in_scope(of_network uuid) returns boolean language sql stable parallel safe as
  $$ select of_network = app_network() or (app_network() is null and app_side() = 'service') $$;

-- UUIDv7 (RFC 9562) for rows that set-based statements make; elsewhere the service makes the id.
create function new_id() returns uuid language sql volatile parallel safe as $$
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
    substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid $$;

-- One row: names this installation, e.g. so that several may share a Redis.
create table installation (id uuid primary key default new_id());
insert into installation default values;
alter table installation enable row level security;
alter table installation force row level security;
create policy everyone on installation for select using (true);

create table outbox (
  id uuid primary key default new_id(),
  network_id uuid,
  event text not null,
  payload jsonb not null,
  made_at timestamptz not null default clock_timestamp(),
  queued_at timestamptz,
  handled_at timestamptz,
  attempts integer not null default 0,
  failure text
);
create index outbox_waiting on outbox (made_at) where handled_at is null;
alter table outbox enable row level security;
alter table outbox force row level security;
-- Whoever acts records what happened; only the service reads it and marks it as handled.
create policy record on outbox for insert with check (app_in_scope(network_id));
create policy service on outbox using (app_is_service() and (network_id is null or app_in_scope(network_id)));

create table idempotency (
  network_id uuid not null,
  person_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  request_hash bytea not null,
  status integer,
  answer jsonb,
  made_at timestamptz not null default clock_timestamp(),
  primary key (network_id, person_id, key)
);
create index idempotency_age on idempotency (made_at);
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy own on idempotency using (app_in_scope(network_id) and (person_id = app_person() or app_is_service()));
