-- The certificate itself, beside what a supplier says of it: one file an answer, which the office reads when it checks. Domain §7.
-- Safe while running: adds only.

set local lock_timeout = '5s';

create table prequalification_document (
  network_id uuid not null,
  id uuid not null,
  question_id uuid not null,
  membership_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  content_type text not null,
  size_bytes integer not null check (size_bytes between 1 and 10485760),
  hash bytea not null check (length(hash) = 32),
  is_scanned boolean not null,
  added_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  unique (network_id, question_id, membership_id),
  foreign key (network_id, question_id, membership_id) references prequalification_answer (network_id, question_id, membership_id)
);

-- Its bytes in parts, so that none of it is held in memory as a whole.
create table prequalification_document_part (
  network_id uuid not null,
  document_id uuid not null,
  part_no integer not null check (part_no >= 0),
  bytes bytea not null check (length(bytes) between 1 and 1048576),
  primary key (network_id, document_id, part_no),
  foreign key (network_id, document_id) references prequalification_document (network_id, id) on delete cascade
);
alter table prequalification_document_part alter column bytes set storage external;

revoke update, truncate on prequalification_document, prequalification_document_part from poolround_app;

alter table prequalification_document enable row level security;
alter table prequalification_document force row level security;
alter table prequalification_document_part enable row level security;
alter table prequalification_document_part force row level security;
create policy office on prequalification_document for select using (app_in_scope(network_id) and (select app_is_office()));
create policy office on prequalification_document_part for select using (app_in_scope(network_id) and (select app_is_office()));
create policy own on prequalification_document using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships()));
create policy own on prequalification_document_part using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and document_id in (select d.id from prequalification_document d where d.network_id = app_network()));
