-- Who takes part. People are a reference table (they may take part in several networks); whatever a network says about
-- them, and about organisations, carries its network. Domain §1, §3.
create table network (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  name text not null,
  country char(2) not null,
  time_zone text not null,
  currency char(3) not null,
  locale text not null check (locale in ('de', 'en')),
  member_cap integer not null check (member_cap > 0),
  min_contributors integer not null default 5 check (min_contributors >= 3),
  dominance_percent numeric not null default 75 check (dominance_percent > 0 and dominance_percent <= 100),
  p_percent numeric not null default 10 check (p_percent >= 0),
  market_share_limit_percent numeric not null default 15 check (market_share_limit_percent > 0),
  standstill_days integer not null default 10 check (standstill_days >= 0),
  version integer not null default 1,
  made_at timestamptz not null default clock_timestamp()
);
alter table network enable row level security;
alter table network force row level security;

-- An organisation as one network knows it: the same legal entity in another network is a row of that network's, so that
-- neither office changes, or learns of, what the other says about it.
create table organisation (
  id uuid primary key,
  of_network uuid not null default app_network() references network (id),
  name text not null,
  street text not null default '',
  postcode text not null default '',
  city text not null default '',
  country char(2) not null,
  vat_id text,
  group_tag text,
  made_at timestamptz not null default clock_timestamp()
);
create unique index organisation_vat_id on organisation (of_network, vat_id) where vat_id is not null;

create table person (
  id uuid primary key,
  name text not null,
  email text not null,
  locale text not null default 'de' check (locale in ('de', 'en')),
  password_hash text,
  erased_at timestamptz,
  made_at timestamptz not null default clock_timestamp()
);
create unique index person_email on person (lower(email));

-- A membership is how an organisation takes part in a network; `code` is its number there (M001), unique in it.
create table membership (
  network_id uuid not null references network (id),
  id uuid not null,
  organisation_id uuid not null references organisation (id),
  kind text not null check (kind in ('member', 'customer', 'supplier')),
  code text not null check (length(code) between 1 and 40),
  status text not null check (status in ('admitted', 'waiting', 'conflict', 'left')),
  applied_no bigint not null,
  nace_classes text[] not null default '{}',
  cleared_nace text[] not null default '{}',
  markets text[] not null default '{}',
  group_tag text,
  annual_fee numeric(20, 6) not null default 0 check (annual_fee >= 0),
  version integer not null default 1,
  made_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  unique (network_id, code),
  unique (network_id, organisation_id, kind),
  unique (network_id, kind, applied_no)
);
create index membership_by_organisation on membership (organisation_id, network_id);

create table delivery_site (
  network_id uuid not null,
  id uuid not null,
  membership_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  postcode text not null,
  city text not null,
  country char(2) not null,
  primary key (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
-- Sites are found by name, case and surrounding blanks ignored.
create unique index delivery_site_name on delivery_site (network_id, membership_id, lower(name));

-- What a person may do for whom in a network: office and auditor for the network itself (no membership).
create table mandate (
  network_id uuid not null references network (id),
  id uuid not null,
  person_id uuid not null references person (id),
  membership_id uuid,
  role text not null check (role in ('office', 'buyer', 'signatory', 'bidder', 'auditor')),
  ended_at timestamptz,
  made_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  check ((role in ('office', 'auditor')) = (membership_id is null))
);
create unique index mandate_once on mandate (network_id, person_id, coalesce(membership_id, network_id), role) where ended_at is null;
create index mandate_by_person on mandate (person_id) where ended_at is null;

alter table membership enable row level security;
alter table membership force row level security;
alter table delivery_site enable row level security;
alter table delivery_site force row level security;
alter table mandate enable row level security;
alter table mandate force row level security;
alter table organisation enable row level security;
alter table organisation force row level security;
alter table person enable row level security;
alter table person force row level security;

create policy in_scope on network using (app_in_scope(id));
-- Nobody sees another organisation's membership; suppliers' names are known to those who may sign up with them.
create policy office on membership using (app_in_scope(network_id) and app_is_office());
create policy own on membership for select using (app_in_scope(network_id) and organisation_id = app_organisation());
create policy suppliers on membership for select using (app_in_scope(network_id) and kind = 'supplier' and app_side() in ('member', 'customer'));
create policy office on delivery_site using (app_in_scope(network_id) and app_is_office());
create policy own on delivery_site using (app_in_scope(network_id) and membership_id in
  (select id from membership m where m.network_id = app_network() and m.organisation_id = app_organisation()));
create policy office on mandate using (app_in_scope(network_id) and app_is_office());
create policy own on mandate for select using (person_id = app_person());
-- An organisation or person is visible where a visible membership or mandate leads to it.
create policy visible on organisation for select using (app_is_service() or id = app_organisation()
  or exists (select from membership m where m.organisation_id = organisation.id));
create policy office on organisation for insert with check (of_network = app_network() and app_is_office());
create policy office_change on organisation for update using (app_is_office() and of_network = app_network());
create policy visible on person for select using (app_is_service() or id = app_person()
  or exists (select from mandate d where d.person_id = person.id));
create policy self on person for update using (app_is_service() or id = app_person());
create policy office on person for insert with check (app_is_office());
