-- Files of orders that parties took over from their ERP: the same file again changes nothing. Domain §5, §14. Safe while running:
-- adds only.
set local lock_timeout = '5s';

create table call_off_file (
  network_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  membership_id uuid not null,
  file_name text not null check (length(file_name) between 1 and 255),
  hash bytea not null check (length(hash) = 32),
  lines integer not null check (lines > 0),
  placed integer not null check (placed between 0 and lines),          -- the others stood already
  committed_by uuid not null,
  committed_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  unique (network_id, agreement_id, membership_id, hash),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
alter table call_off_file enable row level security;
alter table call_off_file force row level security;
create policy office on call_off_file using (app_in_scope(network_id) and (select app_is_office()));
create policy party on call_off_file for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer')
  and membership_id in (select app_memberships()));
