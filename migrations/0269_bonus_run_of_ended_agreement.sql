-- Bonus runs of agreements that were terminated: the last year starts to be settled when the agreement has ended, and no year after
-- its last day is. Domain §13, §14. Safe while running: one view, without locks on tables.

set local lock_timeout = '5s';

-- Agreements whose last finished year no run has counted, thirty days after it was over: by then its last report is in.
create or replace view bonus_run_to_start with (security_invoker = true) as
  select a.network_id, a.id as agreement_id, a.membership_id as supplier_id, a.currency, y.year, y.at
  from agreement a join network n on n.id = a.network_id
  cross join lateral (
    select year, (ended.day + 30)::timestamp at time zone n.time_zone as at
    from generate_series(1, 4) as year
    cross join lateral (select least((a.term_from + make_interval(years => year))::date, least(a.term_to, a.ends_on) + 1) as day) ended
    where a.term_from + make_interval(years => year - 1) <= least(a.term_to, a.ends_on)
  ) y
  where a.state = 'open'
    and not exists (select from bonus_run r where r.network_id = a.network_id and r.agreement_id = a.id
      and (r.year >= y.year or r.state in ('counting', 'counted')))
    and exists (select from reported_line l where l.network_id = a.network_id and l.agreement_id = a.id and l.refused is null);
