-- Customers that register themselves, and what a network shows before login. Rule book §1, §13; decision 19. Safe while running: adds only.

set local lock_timeout = '5s';

-- Without a row, or with `false`, nothing is public.
create table customer_access (
  network_id uuid primary key references network (id),
  is_offer_public boolean not null default false,
  takes_registrations boolean not null default false,
  yearly_fee numeric(20, 6) check (yearly_fee >= 0),              -- flat, of every customer; null: none
  version integer not null default 1
);

-- A request to become a customer. Until its e-mail address is confirmed nothing else is kept of it; it is deleted two days
-- later, and thirty days after the office has decided. `vat_check`: what an online check has said, and when.
create table registration (
  network_id uuid not null references network (id),
  id uuid not null,
  state text not null default 'pending' check (state in ('pending', 'confirmed', 'approved', 'refused')),
  name text not null check (length(name) between 1 and 200),
  street text not null check (length(street) <= 200),
  postcode text not null check (length(postcode) <= 20),
  city text not null check (length(city) <= 200),
  country char(2) not null,
  vat_id text not null check (length(vat_id) between 4 and 30),
  person_name text not null check (length(person_name) between 1 and 200),
  email text not null check (length(email) <= 254),
  locale text not null check (locale in ('de', 'en')),
  token_hash bytea not null check (length(token_hash) = 32),
  made_at timestamptz not null default clock_timestamp(),
  confirmed_at timestamptz,
  vat_check jsonb check (jsonb_typeof(vat_check) = 'object'),
  reason text check (length(reason) between 1 and 1000),
  membership_id uuid,
  decided_by uuid,
  decided_at timestamptz,
  version integer not null default 1,
  primary key (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  check ((state = 'pending') = (confirmed_at is null)),
  check ((state in ('approved', 'refused')) = (decided_at is not null)),
  check ((decided_at is null) = (decided_by is null)),
  check (state <> 'refused' or reason is not null),
  check ((state = 'approved') = (membership_id is not null))
);
create unique index registration_by_token on registration (token_hash);
create index registration_age on registration (made_at);
create index registration_waiting on registration (network_id, made_at) where state in ('pending', 'confirmed');

alter table customer_access enable row level security;
alter table customer_access force row level security;
alter table registration enable row level security;
alter table registration force row level security;
create policy office on customer_access using (app_in_scope(network_id) and (select app_is_office()));
-- The fee is shown before somebody signs up.
create policy customer on customer_access for select using (app_in_scope(network_id) and (select app_side()) = 'customer');
create policy service on registration using (app_in_scope(network_id) and app_is_service());
create policy office on registration for select using (app_in_scope(network_id) and (select app_is_office()) and state <> 'pending');
create policy office_decides on registration for update using (app_in_scope(network_id) and (select app_side()) = 'office' and state <> 'pending')
  with check (app_in_scope(network_id) and (select app_side()) = 'office');
