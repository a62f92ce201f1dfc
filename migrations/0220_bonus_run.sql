-- Bonus runs: per agreement year by a job, what every party gets and the supplier owes, released by two of the office; and from
-- which account it is paid to which. Domain §14; decision 13. Safe while running: adds only.

set local lock_timeout = '5s';

-- One count of an agreement up to one of its years. Released, it never changes; a later one settles the differences.
create table bonus_run (
  network_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  supplier_id uuid not null,
  number integer not null check (number > 0),
  year integer not null check (year between 1 and 4),
  state text not null default 'counting' check (state in ('counting', 'counted', 'released', 'dropped')),
  currency char(3) not null,
  started_by uuid,                                                   -- null: by the service when the year was over
  started_at timestamptz not null default clock_timestamp(),
  counted_at timestamptz,
  first_released_by uuid,
  first_released_at timestamptz,
  released_by uuid,
  released_at timestamptz,
  version integer not null default 1,
  primary key (network_id, id),
  unique (network_id, agreement_id, number),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, supplier_id) references membership (network_id, id),
  check (state = 'counting' or state = 'dropped' or counted_at is not null),
  check ((first_released_by is null) = (first_released_at is null)),
  check ((released_by is null) = (released_at is null)),
  check ((state = 'released') = (released_at is not null)),
  -- Four eyes. Domain §12.
  check (released_by is null or (first_released_by is not null and released_by <> first_released_by))
);
create unique index bonus_run_open on bonus_run (network_id, agreement_id) where state in ('counting', 'counted');

-- What the supplier owes of a run: `difference` over all parties, `before` the credit that it has from earlier ones (0 or below).
create table bonus_debt (
  network_id uuid not null,
  run_id uuid not null,
  supplier_id uuid not null,
  difference numeric(20, 6) not null,
  before numeric(20, 6) not null check (before <= 0),
  due numeric(20, 6) not null generated always as (greatest(0, before + difference)) stored,
  after numeric(20, 6) not null generated always as (least(0, before + difference)) stored,
  released_at timestamptz,
  primary key (network_id, run_id),
  foreign key (network_id, run_id) references bonus_run (network_id, id)
);

-- A party's share: `difference` of what it earned by now to what was settled, `before` what it owes from earlier runs (0 or below).
create table bonus_share (
  network_id uuid not null,
  run_id uuid not null,
  membership_id uuid not null,
  party_code text not null,
  difference numeric(20, 6) not null,
  before numeric(20, 6) not null check (before <= 0),
  payable numeric(20, 6) not null generated always as (greatest(0, before + difference)) stored,
  after numeric(20, 6) not null generated always as (least(0, before + difference)) stored,
  released_at timestamptz,
  primary key (network_id, run_id, membership_id),
  foreign key (network_id, run_id) references bonus_run (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
create index bonus_share_by_party on bonus_share (network_id, membership_id);

-- What a share consists of, by agreement year; `settled` by the released runs before.
create table bonus_share_year (
  network_id uuid not null,
  run_id uuid not null,
  membership_id uuid not null,
  year integer not null check (year between 1 and 4),
  turnover numeric(20, 6) not null,
  tier_bonus numeric(20, 6) not null,
  turnover_bonus numeric(20, 6) not null,
  settled numeric(20, 6) not null,
  primary key (network_id, run_id, membership_id, year),
  foreign key (network_id, run_id, membership_id) references bonus_share (network_id, run_id, membership_id) on delete cascade
);

-- To which account a membership's organisation wants to be paid, as it says itself; without a membership: from which the network pays.
create table bank_account (
  network_id uuid not null references network (id),
  id uuid not null default new_id(),
  membership_id uuid,
  holder text not null check (length(holder) between 1 and 70),
  iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
  bic text check (bic ~ '^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$'),
  entered_by uuid not null,
  entered_at timestamptz not null default clock_timestamp(),
  version integer not null default 1,
  primary key (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
create unique index bank_account_of on bank_account (network_id, membership_id) nulls not distinct;

-- An order to the network's bank. It and what it pays never change: the same file, however often it is read.
create table payment_file (
  network_id uuid not null,
  run_id uuid not null,
  number integer not null check (number > 0),
  executes_on date not null,
  holder text not null,
  iban text not null,
  bic text,
  made_by uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  primary key (network_id, run_id, number),
  foreign key (network_id, run_id) references bonus_run (network_id, id)
);

-- A party is paid once of a run, whatever is repeated: this key.
create table payment (
  network_id uuid not null,
  run_id uuid not null,
  membership_id uuid not null,
  file integer not null,
  party_code text not null,
  holder text not null,
  iban text not null,
  bic text,
  amount numeric(20, 6) not null check (amount > 0),
  primary key (network_id, run_id, membership_id),
  foreign key (network_id, run_id, membership_id) references bonus_share (network_id, run_id, membership_id),
  foreign key (network_id, run_id, file) references payment_file (network_id, run_id, number)
);

create function bonus_run_is_released() returns trigger language plpgsql as $$
begin
  if old.released_at is not null then raise exception 'a released bonus run is immutable'; end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger is_released before update or delete on bonus_run for each row execute function bonus_run_is_released();
create trigger is_released before update or delete on bonus_debt for each row execute function bonus_run_is_released();
create trigger is_released before update or delete on bonus_share for each row execute function bonus_run_is_released();
revoke delete, truncate on bonus_run, bank_account from poolround_app;
revoke update, truncate on bonus_share_year from poolround_app;
revoke update, delete, truncate on payment_file, payment from poolround_app;

alter table bonus_run enable row level security;
alter table bonus_run force row level security;
alter table bonus_debt enable row level security;
alter table bonus_debt force row level security;
alter table bonus_share enable row level security;
alter table bonus_share force row level security;
alter table bonus_share_year enable row level security;
alter table bonus_share_year force row level security;
alter table bank_account enable row level security;
alter table bank_account force row level security;
alter table payment_file enable row level security;
alter table payment_file force row level security;
alter table payment enable row level security;
alter table payment force row level security;

create policy office on bonus_run using (app_in_scope(network_id) and (select app_is_office()));
create policy office on bonus_debt using (app_in_scope(network_id) and (select app_is_office()));
create policy office on bonus_share using (app_in_scope(network_id) and (select app_is_office()));
create policy office on bonus_share_year using (app_in_scope(network_id) and (select app_is_office()));
create policy office on payment_file using (app_in_scope(network_id) and (select app_is_office()));
create policy office on payment using (app_in_scope(network_id) and (select app_is_office()));
-- Once released: a party its own share, the supplier what it owes.
create policy party on bonus_share for select using (app_in_scope(network_id) and released_at is not null
  and (select app_side()) in ('member', 'customer') and membership_id in (select app_memberships()));
create policy party on bonus_share_year for select using (app_in_scope(network_id)
  and (select app_side()) in ('member', 'customer') and (run_id, membership_id) in (select s.run_id, s.membership_id from bonus_share s));
create policy party on bonus_run for select using (app_in_scope(network_id)
  and (select app_side()) in ('member', 'customer') and id in (select s.run_id from bonus_share s));
create policy supplier on bonus_debt for select using (app_in_scope(network_id) and released_at is not null
  and (select app_side()) = 'supplier' and supplier_id in (select app_memberships()));
create policy supplier on bonus_run for select using (app_in_scope(network_id) and released_at is not null
  and (select app_side()) = 'supplier' and supplier_id in (select app_memberships()));
-- Whoever is paid says to which account; the office sees them all and enters the network's own only.
create policy own on bank_account using (app_in_scope(network_id) and membership_id in (select app_memberships())
  and (select app_side()) in ('member', 'customer'));
create policy office_reads on bank_account for select using (app_in_scope(network_id) and (select app_is_office()));
create policy network_own on bank_account for insert with check (app_in_scope(network_id) and membership_id is null and (select app_is_office()));
create policy network_own_again on bank_account for update using (app_in_scope(network_id) and membership_id is null and (select app_is_office()));

-- Agreements whose last finished year no run has counted, thirty days after it was over: by then its last report is in.
create view bonus_run_to_start with (security_invoker = true) as
  select a.network_id, a.id as agreement_id, a.membership_id as supplier_id, a.currency, y.year, y.at
  from agreement a join network n on n.id = a.network_id
  cross join lateral (
    select year, (ended.day + 30)::timestamp at time zone n.time_zone as at
    from generate_series(1, 4) as year
    cross join lateral (select least((a.term_from + make_interval(years => year))::date, a.term_to + 1) as day) ended
    where a.term_from + make_interval(years => year - 1) <= a.term_to
  ) y
  where a.state = 'open'
    and not exists (select from bonus_run r where r.network_id = a.network_id and r.agreement_id = a.id
      and (r.year >= y.year or r.state in ('counting', 'counted')))
    and exists (select from reported_line l where l.network_id = a.network_id and l.agreement_id = a.id and l.refused is null);
