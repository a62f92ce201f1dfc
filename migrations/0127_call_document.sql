-- Documents of a call: added and removed while it is a draft, then part of what suppliers are asked. Domain §7. Safe while running:
-- adds only.

set local lock_timeout = '5s';

create table call_document (
  network_id uuid not null,
  id uuid not null,
  call_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  content_type text not null,
  size_bytes integer not null check (size_bytes between 1 and 52428800),
  hash bytea not null check (length(hash) = 32),
  added_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  foreign key (network_id, call_id) references call (network_id, id)
);
create unique index call_document_name on call_document (network_id, call_id, lower(name));

-- Its bytes in parts, so that none of it is held in memory as a whole.
create table call_document_part (
  network_id uuid not null,
  document_id uuid not null,
  part_no integer not null check (part_no >= 0),
  bytes bytea not null check (length(bytes) between 1 and 1048576),
  primary key (network_id, document_id, part_no),
  foreign key (network_id, document_id) references call_document (network_id, id) on delete cascade
);
alter table call_document_part alter column bytes set storage external;

-- A published call keeps the documents that it was published with.
create function call_document_is_of_a_draft() returns trigger language plpgsql as $$
begin
  if not exists (select from call c where c.network_id = coalesce(new.network_id, old.network_id) and c.id = coalesce(new.call_id, old.call_id)
    and c.state = 'draft') then
    raise exception 'the documents of a call change only while it is a draft';
  end if;
  return coalesce(new, old);
end $$;
create trigger is_of_a_draft before insert or update or delete on call_document for each row execute function call_document_is_of_a_draft();
revoke update, truncate on call_document, call_document_part from poolround_app;

alter table call_document enable row level security;
alter table call_document force row level security;
alter table call_document_part enable row level security;
alter table call_document_part force row level security;
create policy office on call_document using (app_in_scope(network_id) and (select app_is_office()));
create policy office on call_document_part using (app_in_scope(network_id) and (select app_is_office()));
-- Whoever sees the call: members once it is published, suppliers that are invited.
create policy with_call on call_document for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'supplier')
  and call_id in (select app_calls()));
create policy with_call on call_document_part for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'supplier')
  and document_id in (select d.id from call_document d where d.network_id = app_network()));
