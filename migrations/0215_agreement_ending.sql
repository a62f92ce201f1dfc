-- Whoever has to do with an agreement is reminded six, three and one month before it ends. Safe while running: adds only.

-- That it was told; a term that a new edition moves is told of anew.
create table ending_reminder (
  network_id uuid not null,
  agreement_id uuid not null,
  term_to date not null,
  months smallint not null check (months in (6, 3, 1)),
  told_at timestamptz not null default clock_timestamp(),
  primary key (network_id, agreement_id, term_to, months),
  foreign key (network_id, agreement_id) references agreement (network_id, id)
);
alter table ending_reminder enable row level security;
alter table ending_reminder force row level security;
revoke update, truncate on ending_reminder from poolround_app;
create policy office on ending_reminder for select using (app_in_scope(network_id) and (select app_is_office()));
create policy service on ending_reminder for insert with check (app_in_scope(network_id) and app_is_service());

-- What is still to be told, at the beginning of its day in the network's zone; none of a day before the agreement opened, and
-- nothing once it has ended. Seen with the reader's own rights.
create view ending_to_tell with (security_invoker = true) as
  select a.network_id, a.id as agreement_id, a.round_id, a.number, a.term_to, r.months, day.at
  from agreement a
  join network n on n.id = a.network_id
  cross join unnest(array[6, 3, 1]) as r (months)
  cross join lateral (select (a.term_to - make_interval(months => r.months))::date::timestamp at time zone n.time_zone as at) day
  where a.state = 'open' and a.term_to >= (clock_timestamp() at time zone n.time_zone)::date
    and day.at >= (select min(e.opened_at) from edition e where e.network_id = a.network_id and e.agreement_id = a.id)
    and not exists (select from ending_reminder t
      where t.network_id = a.network_id and t.agreement_id = a.id and t.term_to = a.term_to and t.months = r.months);
