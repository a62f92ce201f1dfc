-- Notices to people: in the portal, and by e-mail. What is told is a key and its values; words are found when it is
-- read or sent, in the reader's language. Safe while running: adds only.

create table notice (
  network_id uuid not null,
  id uuid not null default new_id(),
  person_id uuid not null,
  key text not null check (length(key) between 3 and 100),
  params jsonb not null default '{}' check (jsonb_typeof(params) = 'object' and pg_column_size(params) <= 8192),
  subject_id uuid,
  made_at timestamptz not null default clock_timestamp(),
  read_at timestamptz,
  primary key (network_id, id)
);
create index notice_of_person on notice (person_id, network_id, id);
create index notice_age on notice (made_at);
create index notice_naming on notice (subject_id) where key = 'mail.undeliverable';

-- One e-mail a notice, its Message-ID made from the notice's id: sent at least once, always under the same id.
create table mail (
  network_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'dropped')),
  attempts integer not null default 0,
  next_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  failure text,
  primary key (network_id, id)
);
create index mail_waiting on mail (next_at) where state = 'waiting';

create function notice_is_mailed() returns trigger language plpgsql as $$
begin
  insert into mail (network_id, id, person_id) select network_id, id, person_id from told;
  return null;
end $$;
create trigger is_mailed after insert on notice
  referencing new table as told for each statement execute function notice_is_mailed();

-- Tells one person something. For many at once, `insert into notice (network_id, person_id, key, params, subject_id)
-- select …` is one statement and several times faster.
create function tell(of_network uuid, to_person uuid, with_key text, with_params jsonb, about uuid) returns void
language plpgsql as $$
begin
  insert into notice (network_id, person_id, key, params, subject_id)
    values (of_network, to_person, with_key, coalesce(with_params, '{}'), about);
end $$;

-- Whom to tell, also where the one who acts may not see other people's mandates: these two look with the service's eyes.
create function people_of(of_network uuid, of_memberships uuid[], with_roles text[]) returns setof uuid language plpgsql as $$
declare before text := app_side();
begin
  perform set_config('app.side', 'service', true);
  return query select distinct m.person_id from mandate m
    where m.network_id = of_network and m.membership_id = any (of_memberships) and m.ended_at is null
      and (with_roles is null or m.role = any (with_roles));
  perform set_config('app.side', before, true);
end $$;
create function people_of_office(of_network uuid) returns setof uuid language plpgsql as $$
declare before text := app_side();
begin
  perform set_config('app.side', 'service', true);
  return query select distinct m.person_id from mandate m
    where m.network_id = of_network and m.membership_id is null and m.role = 'office' and m.ended_at is null;
  perform set_config('app.side', before, true);
end $$;

alter table notice enable row level security;
alter table notice force row level security;
alter table mail enable row level security;
alter table mail force row level security;

create policy tell on notice for insert with check (app_in_scope(network_id));
create policy own on notice for select using (app_in_scope(network_id) and (person_id = app_person() or app_is_service()));
create policy own_read on notice for update using (app_in_scope(network_id) and (person_id = app_person() or app_is_service()));
create policy old on notice for delete using (app_in_scope(network_id) and app_is_service());
create policy tell on mail for insert with check (app_in_scope(network_id));
create policy service on mail for select using (app_in_scope(network_id) and app_is_service());
create policy service_sends on mail for update using (app_in_scope(network_id) and app_is_service());
create policy service_clears on mail for delete using (app_in_scope(network_id) and app_is_service());

-- Erasing a person takes away what it was told, and what the office was told of its address.
create function person_leaves_no_notice() returns trigger language plpgsql as $$
declare side text := app_side(); network text := coalesce(current_setting('app.network', true), '');
begin
  perform set_config('app.side', 'service', true), set_config('app.network', '', true);
  delete from mail m using notice n where m.network_id = n.network_id and m.id = n.id
    and (n.person_id = new.id or (n.key = 'mail.undeliverable' and n.subject_id = new.id));
  delete from notice where person_id = new.id or (key = 'mail.undeliverable' and subject_id = new.id);
  perform set_config('app.side', side, true), set_config('app.network', network, true);
  return null;
end $$;
create trigger leaves_no_notice after update of erased_at on person for each row
  when (new.erased_at is not null and old.erased_at is null) execute function person_leaves_no_notice();
