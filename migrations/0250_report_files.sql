-- Volume reports as files, for a period and in versions: a further version is booked as differences, each line that it does
-- not have any more by a counter-line. What a supplier's columns and numbers mean is remembered. Domain §14; decision 16.
-- Safe while running: adds only; the check of quantities is widened.

set local lock_timeout = '5s';

-- A report of a period in a version; the others report single lines. Nothing to report is a report, too.
alter table volume_report
  add column period text check (period ~ '^\d{4}-(Q[1-4]|0[1-9]|1[0-2])$'),
  add column period_from date,
  add column period_to date,
  add column version integer check (version between 1 and 1000),
  add column lines_hash bytea check (length(lines_hash) = 32),
  add column reversed integer not null default 0 check (reversed >= 0),
  add column set_aside integer not null default 0 check (set_aside >= 0),
  add constraint volume_report_of_period check ((period is null) = (version is null) and (period is null) = (period_from is null)
    and (period is null) = (period_to is null) and (period is null) = (lines_hash is null) and period_from <= period_to);
create unique index volume_report_version on volume_report (network_id, agreement_id, period, version) where period is not null;

-- A counter-line takes one line back, once, and is as much below zero. What stands: lines that count and are not taken back.
alter table reported_line
  add column reverses uuid,
  add column order_reference text check (length(order_reference) between 1 and 100),
  add column net_amount numeric(20, 6) check (net_amount >= 0),
  drop constraint reported_line_quantity_check,
  add constraint reported_line_quantity check (case when reverses is null then quantity > 0 else quantity < 0 and refused is null end) not valid,
  add constraint reported_line_reverses foreign key (network_id, reverses) references reported_line (network_id, id);
alter table reported_line validate constraint reported_line_quantity;
create unique index reported_line_taken_back on reported_line (network_id, reverses) where reverses is not null;
create index reported_line_by_day on reported_line (network_id, agreement_id, bought_on) where refused is null;

-- How long an agreement's reporting periods are, where the office has said so; a quarter otherwise.
create table report_rhythm (
  network_id uuid not null,
  agreement_id uuid not null,
  rhythm text not null check (rhythm in ('month', 'quarter')),
  remind_after_days smallint not null check (remind_after_days between 1 and 90),
  set_at timestamptz not null default clock_timestamp(),
  primary key (network_id, agreement_id),
  foreign key (network_id, agreement_id) references agreement (network_id, id)
);

-- A supplier's file for a period, checked as a whole. Committed it is kept; until then a further one takes its place.
create table report_file (
  network_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  supplier_id uuid not null,
  period text not null check (period ~ '^\d{4}-(Q[1-4]|0[1-9]|1[0-2])$'),
  report_version integer check (report_version between 1 and 1000),   -- null: the next one
  file_name text not null check (length(file_name) between 1 and 255),
  content_hash bytea not null check (length(content_hash) = 32),
  size_bytes integer not null check (size_bytes > 0),
  bytes bytea not null,
  state text not null check (state in ('checked', 'faulty', 'committed')),
  lines integer not null check (lines >= 0),
  set_aside integer not null check (set_aside >= 0),
  faults integer not null check (faults >= 0),
  columns jsonb not null,
  found_faults jsonb not null,                                        -- the first of them
  report_id uuid,
  version integer not null default 1,
  received_at timestamptz not null default clock_timestamp(),
  committed_at timestamptz,
  primary key (network_id, id),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, supplier_id) references membership (network_id, id),
  foreign key (network_id, report_id) references volume_report (network_id, id),
  check ((state = 'committed') = (report_id is not null)),
  check ((state = 'committed') = (committed_at is not null))
);
create index report_file_of_agreement on report_file (network_id, agreement_id, received_at);
create index report_file_of_supplier on report_file (network_id, supplier_id);

-- What a supplier says that its headers mean; null: the column is kept aside.
create table report_column (
  network_id uuid not null,
  supplier_id uuid not null,
  header_key text not null check (length(header_key) between 1 and 200),
  header text not null check (length(header) between 1 and 200),
  field text check (field in ('item', 'party', 'date', 'quantity', 'unit', 'region', 'order', 'net')),
  primary key (network_id, supplier_id, header_key),
  foreign key (network_id, supplier_id) references membership (network_id, id)
);

-- What a supplier's own numbers mean: an item, a party, or nothing that has to do with agreements of this network.
create table report_number (
  network_id uuid not null,
  supplier_id uuid not null,
  kind text not null check (kind in ('item', 'party')),
  number_key text not null check (length(number_key) between 1 and 200),
  number text not null check (length(number) between 1 and 200),
  item_id uuid,
  membership_id uuid,
  primary key (network_id, supplier_id, kind, number_key),
  foreign key (network_id, supplier_id) references membership (network_id, id),
  foreign key (network_id, item_id) references item (network_id, id) on delete cascade,
  foreign key (network_id, membership_id) references membership (network_id, id),
  check (kind = 'item' or item_id is null),
  check (kind = 'party' or membership_id is null)
);
create index report_number_item on report_number (network_id, item_id) where item_id is not null;

-- That a supplier was reminded of a period.
create table report_reminder (
  network_id uuid not null,
  agreement_id uuid not null,
  period_from date not null,
  told_at timestamptz not null default clock_timestamp(),
  primary key (network_id, agreement_id, period_from),
  foreign key (network_id, agreement_id) references agreement (network_id, id)
);

alter table report_rhythm enable row level security;
alter table report_rhythm force row level security;
alter table report_file enable row level security;
alter table report_file force row level security;
alter table report_column enable row level security;
alter table report_column force row level security;
alter table report_number enable row level security;
alter table report_number force row level security;
alter table report_reminder enable row level security;
alter table report_reminder force row level security;
revoke update, truncate on report_reminder from poolround_app;

create policy office on report_rhythm using (app_in_scope(network_id) and (select app_is_office()));
create policy supplier on report_rhythm for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and agreement_id in (select id from agreement));
create policy office on report_file using (app_in_scope(network_id) and (select app_is_office()));
create policy supplier on report_file for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and supplier_id in (select app_memberships()));
create policy office on report_column using (app_in_scope(network_id) and (select app_is_office()));
create policy supplier on report_column for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and supplier_id in (select app_memberships()));
create policy office on report_number using (app_in_scope(network_id) and (select app_is_office()));
create policy supplier on report_number for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and supplier_id in (select app_memberships()));
create policy office on report_reminder for select using (app_in_scope(network_id) and (select app_is_office()));
create policy service on report_reminder for insert with check (app_in_scope(network_id) and app_is_service());

-- The periods of which suppliers are to be reminded: of each open agreement that somebody has signed up to, the latest one
-- whose days to report are over, if nothing was reported since it ended, and the one after it, whose day is still to come.
-- None of a day before the agreement opened. Seen with the reader's own rights.
create view report_to_remind with (security_invoker = true) as
  select a.network_id, a.id as agreement_id, a.number, a.membership_id as supplier_id, p.starts as period_from, p.ends as period_to, p.at
  from agreement a
  join network n on n.id = a.network_id
  left join report_rhythm r on r.network_id = a.network_id and r.agreement_id = a.id
  cross join lateral (select coalesce(r.rhythm, 'quarter') as unit, make_interval(days => coalesce(r.remind_after_days, 15)) as days) s
  cross join lateral (select make_interval(months => case s.unit when 'month' then 1 else 3 end) as long) l
  cross join lateral (select date_trunc(s.unit, (clock_timestamp() at time zone n.time_zone) - s.days) as ended) e
  cross join lateral (values (e.ended - l.long, e.ended), (e.ended, e.ended + l.long)) as o (starts, next)
  cross join lateral (select o.starts::date as starts, (o.next - interval '1 day')::date as ends, (o.next + s.days) at time zone n.time_zone as at) p
  where a.state = 'open' and a.term_from <= p.ends and a.term_to >= p.starts
    and p.at >= (select min(d.opened_at) from edition d where d.network_id = a.network_id and d.agreement_id = a.id)
    and exists (select from sign_up u where u.network_id = a.network_id and u.agreement_id = a.id and u.effective_from <= p.ends
      and (u.ends_on is null or u.ends_on >= p.starts))
    and not exists (select from volume_report v where v.network_id = a.network_id and v.agreement_id = a.id
      and (v.period_from = p.starts or (v.period is null and v.received_at >= o.next at time zone n.time_zone)))
    and not exists (select from report_reminder m where m.network_id = a.network_id and m.agreement_id = a.id and m.period_from = p.starts);
