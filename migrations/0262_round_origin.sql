-- From which agreement a round was begun: what its parties bought under it is proposed to each of them as its requirements.
-- Domain §5, §13, decision 18. Safe while running: adds only.

create table round_origin (
  network_id uuid not null,
  round_id uuid not null,
  agreement_id uuid not null,
  term_to date not null,                                          -- the end of the term that the round follows
  begun_by uuid not null,
  begun_at timestamptz not null default clock_timestamp(),
  primary key (network_id, round_id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, agreement_id) references agreement (network_id, id)
);
create index round_origin_of_agreement on round_origin (network_id, agreement_id, term_to);
revoke update, delete, truncate on round_origin from poolround_app;
alter table round_origin enable row level security;
alter table round_origin force row level security;
create policy office on round_origin using (app_in_scope(network_id) and (select app_is_office()));
-- A supplier does not learn that its agreement is tendered anew before it is asked to bid.
create policy member on round_origin for select using (app_in_scope(network_id) and (select app_side()) = 'member');

-- A term that a round follows is decided on.
create or replace view ending_to_tell with (security_invoker = true) as
  select a.network_id, a.id as agreement_id, a.round_id, a.number, least(a.term_to, a.ends_on) as term_to, r.months, day.at, k.kind
  from agreement a
  join network n on n.id = a.network_id
  cross join unnest(array[6, 3, 1]) as r (months)
  cross join lateral (
    select 'end' as kind, least(a.term_to, a.ends_on) as last_day
    union all select 'notice', (a.term_to - make_interval(months => a.notice_months))::date where a.notice_months > 0 and a.ends_on is null
      and not exists (select from renewal_decision d where d.network_id = a.network_id and d.agreement_id = a.id and d.term_to = a.term_to)
      and not exists (select from round_origin o where o.network_id = a.network_id and o.agreement_id = a.id and o.term_to = a.term_to)
  ) k
  cross join lateral (select (k.last_day - make_interval(months => r.months))::date::timestamp at time zone n.time_zone as at) day
  where a.state = 'open' and k.last_day >= (clock_timestamp() at time zone n.time_zone)::date
    and day.at >= (select min(e.opened_at) from edition e where e.network_id = a.network_id and e.agreement_id = a.id)
    and not exists (select from ending_reminder t
      where t.network_id = a.network_id and t.agreement_id = a.id and t.term_to = least(a.term_to, a.ends_on) and t.months = r.months and t.kind = k.kind);
