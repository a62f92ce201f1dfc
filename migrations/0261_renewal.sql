-- What the office decides about an agreement that ends, and its reminders of the day by which it has to. Domain §13. Safe while
-- running: adds only, and gives a small table a wider key.

set local lock_timeout = '5s';

-- Decided for the end of one term; the latest counts. `calculation` is what the decision was shown, frozen with it.
create table renewal_decision (
  network_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  term_to date not null,
  outcome text not null check (outcome in ('renew', 'renegotiate', 'new_round', 'let_end')),
  recommended text not null check (recommended in ('renew', 'renegotiate', 'new_round', 'let_end')),
  calculation jsonb not null check (jsonb_typeof(calculation) = 'object'),
  reason text check (length(reason) between 1 and 2000),
  edition integer check (edition > 1),
  decided_by uuid not null,
  decided_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  check (outcome = recommended or reason is not null),
  check ((outcome = 'renew') = (edition is not null))
);
create index renewal_decision_of_agreement on renewal_decision (network_id, agreement_id, decided_at);
revoke update, delete, truncate on renewal_decision from poolround_app;
alter table renewal_decision enable row level security;
alter table renewal_decision force row level security;
create policy office on renewal_decision using (app_in_scope(network_id) and (select app_is_office()));

-- `end`: of the agreement; `notice`: of the time in which the office decides what comes after it.
alter table ending_reminder add column kind text not null default 'end' check (kind in ('end', 'notice'));
alter table ending_reminder drop constraint ending_reminder_pkey;
alter table ending_reminder add primary key (network_id, agreement_id, term_to, kind, months);

create or replace view ending_to_tell with (security_invoker = true) as
  select a.network_id, a.id as agreement_id, a.round_id, a.number, least(a.term_to, a.ends_on) as term_to, r.months, day.at, k.kind
  from agreement a
  join network n on n.id = a.network_id
  cross join unnest(array[6, 3, 1]) as r (months)
  cross join lateral (
    select 'end' as kind, least(a.term_to, a.ends_on) as last_day
    union all select 'notice', (a.term_to - make_interval(months => a.notice_months))::date where a.notice_months > 0 and a.ends_on is null
      and not exists (select from renewal_decision d where d.network_id = a.network_id and d.agreement_id = a.id and d.term_to = a.term_to)
  ) k
  cross join lateral (select (k.last_day - make_interval(months => r.months))::date::timestamp at time zone n.time_zone as at) day
  where a.state = 'open' and k.last_day >= (clock_timestamp() at time zone n.time_zone)::date
    and day.at >= (select min(e.opened_at) from edition e where e.network_id = a.network_id and e.agreement_id = a.id)
    and not exists (select from ending_reminder t
      where t.network_id = a.network_id and t.agreement_id = a.id and t.term_to = least(a.term_to, a.ends_on) and t.months = r.months and t.kind = k.kind);
