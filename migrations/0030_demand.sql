-- What members need: the files they sent, their faults, and the requirement lines of the committed ones. Domain §5.
create table demand_file (
  network_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  membership_id uuid not null,
  file_name text not null check (length(file_name) between 1 and 255),
  content_hash bytea not null check (length(content_hash) = 32),
  size_bytes bigint not null check (size_bytes >= 0),
  state text not null check (state in ('checked', 'faulty', 'committed', 'replaced')),
  lines bigint not null default 0 check (lines >= 0),
  faults bigint not null default 0 check (faults >= 0),
  -- The file of the same name that this one took the place of when it was committed.
  replaced_file_id uuid,
  received_by uuid not null,
  received_at timestamptz not null,
  committed_at timestamptz,
  version integer not null default 1,
  -- Its named columns as the last check took them, and what the member has said that headers mean: [{header, field}].
  columns jsonb not null default '[]',
  column_mapping jsonb not null default '[]',
  primary key (network_id, id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  foreign key (network_id, replaced_file_id) references demand_file (network_id, id),
  check ((state = 'faulty') = (faults > 0)),
  check ((committed_at is not null) = (state in ('committed', 'replaced')))
);
create index demand_file_by_member on demand_file (network_id, round_id, membership_id, id);
-- One file of a name is in force, and the same bytes are in force only once. Domain §5.
create unique index demand_file_in_force on demand_file (network_id, round_id, membership_id, file_name) where state = 'committed';
create unique index demand_file_content_in_force on demand_file (network_id, round_id, membership_id, content_hash) where state = 'committed';

-- The bytes as they were sent, packed (gzip), in parts, so that a commit or a correction reads just what the member sent.
create table demand_file_part (
  network_id uuid not null,
  file_id uuid not null,
  part_no integer not null check (part_no >= 0),
  bytes bytea not null,
  primary key (network_id, file_id, part_no),
  foreign key (network_id, file_id) references demand_file (network_id, id)
);
alter table demand_file_part alter column bytes set storage external;

-- A cell that the member put right in place; it counts instead of what the file says there.
create table demand_correction (
  network_id uuid not null,
  file_id uuid not null,
  row_no integer not null check (row_no > 0),
  field text not null,
  value text not null check (length(value) <= 1000),
  made_by uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  primary key (network_id, file_id, row_no, field),
  foreign key (network_id, file_id) references demand_file (network_id, id)
);

create table demand_fault (
  network_id uuid not null,
  file_id uuid not null,
  fault_no integer not null check (fault_no > 0),
  row_no integer not null check (row_no > 0),
  column_no integer,
  field text not null,
  reason text not null,
  value text not null,
  suggestion text not null,
  primary key (network_id, file_id, fault_no),
  foreign key (network_id, file_id) references demand_file (network_id, id)
);

-- One committed line. A million of them come in one statement: what a line points to (round, file, item, site) is
-- looked up in that same transaction and not deleted while a line points to it, so no foreign key asks for it once more
-- for every row.
create table requirement (
  network_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  membership_id uuid not null,
  file_id uuid,
  row_no integer,
  item_id uuid not null,
  category_id uuid not null,
  site_id uuid,
  -- First two digits of the delivery site's postcode, or of the member's own. Domain §6.4.
  region char(2) not null,
  -- In the item's base unit.
  quantity numeric not null check (quantity > 0),
  firm boolean not null,
  -- Price of one base unit in the network's currency = amount ÷ per; both null: no baseline.
  baseline_amount numeric,
  baseline_per numeric,
  need_from date,
  need_to date,
  -- As the member said it: so many of its own unit, at this price for so many of it.
  line_quantity numeric(21, 6) not null,
  line_unit text not null,
  price numeric(21, 6),
  price_unit numeric(21, 6),
  currency char(3),
  most_it_would_pay numeric(21, 6),
  supplier text,
  description text,
  -- The cells of the line as sent, by field.
  raw text not null,
  confirmed_at timestamptz,
  withdrawn_at timestamptz,
  primary key (network_id, id),
  check ((baseline_amount is null) = (baseline_per is null)),
  check (need_from <= need_to)
);
create index requirement_by_member on requirement (network_id, round_id, membership_id, id);

-- Whether a member has handed in all it needs, or needs nothing this time.
create table submission (
  network_id uuid not null,
  round_id uuid not null,
  membership_id uuid not null,
  state text not null check (state in ('submitted', 'declined')),
  stated_by uuid not null,
  stated_at timestamptz not null default clock_timestamp(),
  primary key (network_id, round_id, membership_id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);

-- Reminders that were told, so that each is told once: 7, 3 and 1 day before the deadline. Domain §2.
create table demand_reminder (
  network_id uuid not null,
  round_id uuid not null,
  deadline timestamptz not null,
  days_before integer not null check (days_before in (1, 3, 7)),
  told_at timestamptz not null default clock_timestamp(),
  primary key (network_id, round_id, deadline, days_before),
  foreign key (network_id, round_id) references round (network_id, id)
);

-- Which members were told, the last time: those that had said nothing by then. Nobody that comes later was reminded.
create table demand_reminded (
  network_id uuid not null,
  round_id uuid not null,
  membership_id uuid not null,
  told_at timestamptz not null default clock_timestamp(),
  primary key (network_id, round_id, membership_id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);

alter table demand_file enable row level security;
alter table demand_file force row level security;
alter table demand_file_part enable row level security;
alter table demand_file_part force row level security;
alter table demand_correction enable row level security;
alter table demand_correction force row level security;
alter table demand_fault enable row level security;
alter table demand_fault force row level security;
alter table requirement enable row level security;
alter table requirement force row level security;
alter table submission enable row level security;
alter table submission force row level security;
alter table demand_reminder enable row level security;
alter table demand_reminder force row level security;
alter table demand_reminded enable row level security;
alter table demand_reminded force row level security;

-- The membership for which the person at work may see and state demand (an organisation is a member of a network once).
-- Nobody else's exists for it. Domain §6.4.
create function app_own_membership() returns uuid language sql stable as $$
  select id from membership where network_id = app_network() and organisation_id = app_organisation()
    and kind = 'member' and app_side() = 'member' $$;

create policy office on demand_file using (app_in_scope(network_id) and app_is_office());
create policy own on demand_file using (network_id = app_network() and membership_id = (select app_own_membership()));
create policy office on submission using (app_in_scope(network_id) and app_is_office());
create policy own on submission using (network_id = app_network() and membership_id = (select app_own_membership()));
create policy service on demand_reminder using (app_in_scope(network_id) and app_is_service());
create policy office on demand_reminder for select using (app_in_scope(network_id) and app_is_office());
create policy service on demand_reminded using (app_in_scope(network_id) and app_is_service());
create policy office on demand_reminded for select using (app_in_scope(network_id) and app_is_office());

-- On the big tables, what does not depend on the row is asked once a statement.
create policy office on requirement using (network_id = (select app_network()) and (select app_is_office()));
create policy own on requirement using (network_id = (select app_network()) and membership_id = (select app_own_membership()));
create policy visible on demand_file_part using (network_id = (select app_network())
  and file_id in (select f.id from demand_file f where f.network_id = (select app_network())));
create policy visible on demand_correction using (network_id = (select app_network())
  and file_id in (select f.id from demand_file f where f.network_id = (select app_network())));
create policy visible on demand_fault using (network_id = (select app_network())
  and file_id in (select f.id from demand_file f where f.network_id = (select app_network())));
