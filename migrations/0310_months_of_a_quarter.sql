-- A period counts as reported when what was reported covers its days: a month is no quarter, and three months are. Before,
-- the reminder took a quarter's first month for the quarter, and asked again for one that came in months. Domain §14; decision 16.
-- Safe while running: adds a function, and says anew what a view shows.

set local lock_timeout = '5s';

create function is_reported_whole(of_network uuid, of_agreement uuid, first_day date, last_day date) returns boolean
language sql stable as $$
  select coalesce(range_agg(daterange(v.period_from, v.period_to, '[]')) @> daterange(first_day, greatest(first_day, last_day), '[]'), false)
  from volume_report v where v.network_id = of_network and v.agreement_id = of_agreement and v.period is not null
$$;

create or replace view report_to_remind with (security_invoker = true) as
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
    and not is_reported_whole(a.network_id, a.id, greatest(p.starts, a.term_from), least(p.ends, a.term_to, a.ends_on))
    and not exists (select from volume_report v where v.network_id = a.network_id and v.agreement_id = a.id
      and v.period is null and v.received_at >= o.next at time zone n.time_zone)
    and not exists (select from report_reminder m where m.network_id = a.network_id and m.agreement_id = a.id and m.period_from = p.starts);
