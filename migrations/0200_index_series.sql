-- Index series that prices follow, and their revisions: what was imported is added, nothing is overwritten. Domain §16. Safe while
-- running: adds only.

set local lock_timeout = '5s';

create table index_series (
  network_id uuid not null references network (id),
  id uuid not null,
  code text not null check (length(code) between 1 and 40),
  name text not null check (length(name) between 1 and 200),
  source text check (length(source) between 1 and 500),
  made_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  unique (network_id, code)
);

-- One import. The same bytes again make no revision.
create table index_revision (
  network_id uuid not null,
  series_id uuid not null,
  number integer not null check (number > 0),
  base text not null check (length(base) between 1 and 60),            -- e.g. 2020 = 100
  file_name text not null check (length(file_name) between 1 and 200),
  hash bytea not null check (length(hash) = 32),
  added integer not null check (added >= 0),
  revised integer not null check (revised >= 0),
  imported_by uuid not null,
  imported_at timestamptz not null default clock_timestamp(),
  primary key (network_id, series_id, number),
  foreign key (network_id, series_id) references index_series (network_id, id)
);

-- A month as a revision stated it; only where that revision added or changed it. The latest revision's value counts.
create table index_value (
  network_id uuid not null,
  series_id uuid not null,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  revision integer not null,
  value numeric(21, 6) not null check (value > 0),
  primary key (network_id, series_id, month, revision),
  foreign key (network_id, series_id, revision) references index_revision (network_id, series_id, number)
);
revoke update, delete, truncate on index_revision, index_value from poolround_app;

alter table index_series enable row level security;
alter table index_series force row level security;
alter table index_revision enable row level security;
alter table index_revision force row level security;
alter table index_value enable row level security;
alter table index_value force row level security;
-- Office and auditor: the licence for a series is the network's.
create policy office on index_series using (app_in_scope(network_id) and (select app_is_office()));
create policy office on index_revision using (app_in_scope(network_id) and (select app_is_office()));
create policy office on index_value using (app_in_scope(network_id) and (select app_is_office()));
