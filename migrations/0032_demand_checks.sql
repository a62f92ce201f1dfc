-- Every check of a demand file is kept with what it found: what was corrected can be looked up afterwards. Domain §5.
create table demand_check (
  network_id uuid not null,
  file_id uuid not null,
  check_no integer not null check (check_no > 0),
  checked_at timestamptz not null default clock_timestamp(),
  lines bigint not null check (lines >= 0),
  faults bigint not null check (faults >= 0),
  primary key (network_id, file_id, check_no),
  foreign key (network_id, file_id) references demand_file (network_id, id)
);

-- What was checked before has had one check that is known of: the last. Its owner sees it only without its own policies.
alter table demand_file add column checks integer not null default 0 check (checks >= 0);
alter table demand_file no force row level security;
update demand_file set checks = 1;
insert into demand_check (network_id, file_id, check_no, checked_at, lines, faults)
  select network_id, id, 1, received_at, lines, faults from demand_file;
alter table demand_file force row level security;

alter table demand_fault add column check_no integer not null default 1 check (check_no > 0);
alter table demand_fault alter column check_no drop default;
alter table demand_fault drop constraint demand_fault_pkey;
alter table demand_fault add primary key (network_id, file_id, check_no, fault_no);

alter table demand_check enable row level security;
alter table demand_check force row level security;
create policy visible on demand_check using (network_id = (select app_network())
  and file_id in (select f.id from demand_file f where f.network_id = (select app_network())));
