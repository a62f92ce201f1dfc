-- Termination of a framework agreement by its supplier or by the network. Domain §13. Safe while running: adds only.

set local lock_timeout = '5s';

-- The last day of an agreement that was terminated, and by whom; null: it ends with its term. Whoever sees the agreement sees
-- these; why it was terminated stands in `termination`, which parties do not see.
alter table agreement
  add column ends_on date,
  add column ended_by text check (ended_by in ('supplier', 'network')),
  add column ended_for_cause boolean,
  add constraint agreement_is_ended_whole check ((ends_on is null) = (ended_by is null) and (ends_on is null) = (ended_for_cause is null)),
  add constraint agreement_ends_before_its_term check (ends_on < term_to);

-- The network's needs two people of the office: one proposes, another declares. `asked_for`: a day later than the earliest
-- possible, if one was named. `ends_on` is fixed when it is declared.
create table termination (
  network_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  side text not null check (side in ('supplier', 'network')),
  kind text not null check (kind in ('ordinary', 'for_cause')),
  asked_for date,
  reason text check (length(reason) between 1 and 2000),
  state text not null check (state in ('proposed', 'declared', 'dropped')),
  ends_on date,
  proposed_by uuid not null,
  proposed_at timestamptz not null default clock_timestamp(),
  decided_by uuid,
  decided_at timestamptz,
  version integer not null default 1,
  primary key (network_id, id),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  check (kind = 'ordinary' or reason is not null),
  check (side = 'network' or state = 'declared'),
  check ((state = 'declared') = (ends_on is not null)),
  check ((state = 'proposed') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  constraint termination_by_two check (side = 'supplier' or state <> 'declared' or decided_by <> proposed_by)
);
create unique index termination_proposed on termination (network_id, agreement_id) where state = 'proposed';
create index termination_of_agreement on termination (network_id, agreement_id, proposed_at);

create function termination_is_decided() returns trigger language plpgsql as $$
begin
  if old.state <> 'proposed' then raise exception 'a decided termination is immutable'; end if;
  return new;
end $$;
create trigger is_decided before update on termination for each row execute function termination_is_decided();
revoke delete, truncate on termination from poolround_app;

alter table termination enable row level security;
alter table termination force row level security;
create policy office on termination using (app_in_scope(network_id) and (select app_is_office()));
create policy supplier on termination for select using (app_in_scope(network_id) and (select app_side()) = 'supplier' and state = 'declared'
  and agreement_id in (select id from agreement a where a.network_id = app_network()));

-- Its end is told of as the end of a term is.
create or replace view ending_to_tell with (security_invoker = true) as
  select a.network_id, a.id as agreement_id, a.round_id, a.number, least(a.term_to, a.ends_on) as term_to, r.months, day.at
  from agreement a
  join network n on n.id = a.network_id
  cross join unnest(array[6, 3, 1]) as r (months)
  cross join lateral (select (least(a.term_to, a.ends_on) - make_interval(months => r.months))::date::timestamp at time zone n.time_zone as at) day
  where a.state = 'open' and least(a.term_to, a.ends_on) >= (clock_timestamp() at time zone n.time_zone)::date
    and day.at >= (select min(e.opened_at) from edition e where e.network_id = a.network_id and e.agreement_id = a.id)
    and not exists (select from ending_reminder t
      where t.network_id = a.network_id and t.agreement_id = a.id and t.term_to = least(a.term_to, a.ends_on) and t.months = r.months);
