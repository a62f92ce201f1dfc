-- Webhooks: what people are told goes to their systems too, signed. Domain §6.3. Safe while running: adds only.
set local lock_timeout = '5s';

-- Of an organisation's membership, or of the network's office (membership_id null). The secret stands encrypted, since it signs.
create table webhook (
  network_id uuid not null references network (id),
  id uuid not null,
  membership_id uuid,
  address text not null check (length(address) between 8 and 2000),
  kinds text[] not null check (cardinality(kinds) between 1 and 200),
  secret text not null,
  is_enabled boolean not null default true,
  made_by uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
create index webhook_of_membership on webhook (network_id, membership_id);

-- One event for one webhook: sent at least once, always under the same id.
create table webhook_delivery (
  network_id uuid not null,
  id uuid not null default new_id(),
  webhook_id uuid not null,
  kind text not null,
  params jsonb not null,
  subject_id uuid,
  made_at timestamptz not null default clock_timestamp(),
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  next_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  foreign key (network_id, webhook_id) references webhook (network_id, id) on delete cascade
);
create index webhook_delivery_waiting on webhook_delivery (next_at) where state = 'waiting';
create index webhook_delivery_of_webhook on webhook_delivery (network_id, webhook_id, id);
create index webhook_delivery_age on webhook_delivery (made_at);

-- What came of each attempt: the answer's status, or why there was none.
create table webhook_attempt (
  network_id uuid not null,
  id uuid not null default new_id(),
  delivery_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  status integer,
  failure text check (length(failure) <= 200),
  duration_ms integer not null check (duration_ms >= 0),
  primary key (network_id, id),
  foreign key (network_id, delivery_id) references webhook_delivery (network_id, id) on delete cascade
);
create index webhook_attempt_of_delivery on webhook_attempt (network_id, delivery_id, id);

alter table webhook enable row level security;
alter table webhook force row level security;
alter table webhook_delivery enable row level security;
alter table webhook_delivery force row level security;
alter table webhook_attempt enable row level security;
alter table webhook_attempt force row level security;
create policy service on webhook using (app_in_scope(network_id) and app_is_service());
create policy office on webhook using (app_in_scope(network_id) and (select app_side()) = 'office' and membership_id is null);
create policy own on webhook using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer', 'supplier')
  and membership_id in (select app_memberships()));
create policy service on webhook_delivery using (app_in_scope(network_id) and app_is_service());
create policy of_webhook on webhook_delivery using (app_in_scope(network_id)
  and webhook_id in (select w.id from webhook w where w.network_id = (select app_network())));
create policy service on webhook_attempt using (app_in_scope(network_id) and app_is_service());
create policy of_delivery on webhook_attempt for select using (app_in_scope(network_id)
  and delivery_id in (select d.id from webhook_delivery d where d.network_id = (select app_network())));

-- Whoever is told something for one side alone, the side's webhooks are told too. A notice does not say for which side a person
-- who acts for several is told: its webhooks stay silent, since the other side must not learn of it.
create function notice_is_hooked() returns trigger language plpgsql as $$
declare before text := app_side();
begin
  perform set_config('app.side', 'service', true);
  if exists (select from webhook where is_enabled) then
    insert into webhook_delivery (network_id, webhook_id, kind, params, subject_id)
      select distinct t.network_id, w.id, t.key, t.params, t.subject_id
      from told t
        cross join lateral (select min(m.membership_id::text)::uuid as membership_id from mandate m
          where m.network_id = t.network_id and m.person_id = t.person_id and m.ended_at is null
          having count(distinct coalesce(m.membership_id::text, m.role)) = 1 and bool_and(m.membership_id is not null or m.role = 'office')) side
        join webhook w on w.network_id = t.network_id and w.is_enabled and w.membership_id is not distinct from side.membership_id and t.key = any (w.kinds);
  end if;
  perform set_config('app.side', before, true);
  return null;
end $$;
create trigger is_hooked after insert on notice
  referencing new table as told for each statement execute function notice_is_hooked();
