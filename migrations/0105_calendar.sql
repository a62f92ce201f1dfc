-- Calendar feeds of one's own deadlines: who may read one, and what its entries said last. Safe while running: adds only.

set local lock_timeout = '5s';

-- One address a row. Its token, kept as a hash only, reads that person's deadlines in that network and nothing else.
create table calendar_token (
  network_id uuid not null references network (id),
  id uuid not null,
  person_id uuid not null references person (id),
  token_hash bytea not null,
  name text not null check (length(name) between 1 and 100),
  remind_hours integer check (remind_hours between 1 and 336),
  made_at timestamptz not null default clock_timestamp(),
  read_at timestamptz,
  primary key (network_id, id),
  unique (network_id, token_hash)
);
create index calendar_token_of_person on calendar_token (person_id, network_id);

-- How often an entry's deadline has moved: calendars take over a change by its sequence (RFC 5545 §3.8.7.4).
create table calendar_entry (
  network_id uuid not null references network (id),
  person_id uuid not null references person (id),
  uid text not null check (length(uid) between 1 and 200),
  deadline timestamptz not null,
  sequence integer not null default 0,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (network_id, person_id, uid)
);
create index calendar_entry_of_person on calendar_entry (person_id);

alter table calendar_token enable row level security;
alter table calendar_token force row level security;
alter table calendar_entry enable row level security;
alter table calendar_entry force row level security;
create policy own on calendar_token using (app_in_scope(network_id) and (person_id = app_person() or app_is_service()));
create policy service on calendar_entry using (app_in_scope(network_id) and app_is_service());

-- Erasing a person takes its calendars away.
create function person_leaves_no_calendar() returns trigger language plpgsql as $$
declare side text := app_side(); network text := coalesce(current_setting('app.network', true), '');
begin
  perform set_config('app.side', 'service', true), set_config('app.network', '', true);
  delete from calendar_token where person_id = new.id;
  delete from calendar_entry where person_id = new.id;
  perform set_config('app.side', side, true), set_config('app.network', network, true);
  return null;
end $$;
create trigger leaves_no_calendar after update of erased_at on person for each row
  when (new.erased_at is not null and old.erased_at is null) execute function person_leaves_no_calendar();
