-- Webhooks and punch-out accesses stop with the mandate of whoever made them, until a colleague answers for them with a new secret.
-- Safe while running: adds only; what is orphaned already stops with this migration.
set local lock_timeout = '5s';

alter table webhook add column stopped_at timestamptz;
alter table punch_out_access add column stopped_at timestamptz;
create index webhook_made_by on webhook (network_id, made_by);
create index punch_out_access_made_by on punch_out_access (network_id, made_by);

-- Stops what this person made for a side for which it acts no more, and tells the others who could take it over.
create function stop_accesses_of(of_network uuid, of_person uuid) returns void language plpgsql as $$
declare before text := app_side();
begin
  perform set_config('app.side', 'service', true);
  with stopped as (
    update webhook w set stopped_at = clock_timestamp(), is_enabled = false
    where w.network_id = of_network and w.made_by = of_person and w.stopped_at is null
      and not exists (select from mandate m where m.network_id = w.network_id and m.person_id = w.made_by and m.ended_at is null
        and m.membership_id is not distinct from w.membership_id and m.role in ('office', 'buyer', 'bidder'))
    returning w.network_id, w.id, w.membership_id, substring(w.address from '^[a-z]+://([^/?#]+)') as host
  ), dropped as (
    update webhook_delivery d set state = 'failed' from stopped s where d.network_id = s.network_id and d.webhook_id = s.id and d.state = 'waiting'
  ), audited as (
    insert into audit_entry (network_id, kind, subject_id, membership_id, body)
    select s.network_id, 'webhook.stopped', s.id, s.membership_id, jsonb_build_object('host', s.host) from stopped s
  )
  insert into notice (network_id, person_id, key, params, subject_id)
  select s.network_id, people.id, 'webhook.stopped', jsonb_build_object('host', s.host), s.id
  from stopped s cross join lateral (select distinct m.person_id as id from mandate m where m.network_id = s.network_id and m.ended_at is null
    and m.membership_id is not distinct from s.membership_id and m.role in ('office', 'buyer', 'bidder')) people;
  with stopped as (
    update punch_out_access a set stopped_at = clock_timestamp()
    where a.network_id = of_network and a.made_by = of_person and a.stopped_at is null
      and not exists (select from mandate m where m.network_id = a.network_id and m.person_id = a.made_by and m.ended_at is null
        and m.membership_id = a.membership_id and m.role = 'buyer')
    returning a.network_id, a.id, a.membership_id, a.name
  ), ended as (
    delete from punch_out_session t using stopped s where t.network_id = s.network_id and t.access_id = s.id
  ), audited as (
    insert into audit_entry (network_id, kind, subject_id, membership_id, body)
    select s.network_id, 'punch_out.access_stopped', s.id, s.membership_id, '{}' from stopped s
  )
  insert into notice (network_id, person_id, key, params, subject_id)
  select s.network_id, people.id, 'punch_out.stopped', jsonb_build_object('name', s.name), s.id
  from stopped s cross join lateral (select distinct m.person_id as id from mandate m where m.network_id = s.network_id and m.ended_at is null
    and m.membership_id = s.membership_id and m.role = 'buyer') people;
  perform set_config('app.side', before, true);
end $$;

create function mandate_takes_accesses() returns trigger language plpgsql as $$
begin
  perform stop_accesses_of(new.network_id, new.person_id);
  return null;
end $$;
create trigger takes_accesses after update of ended_at on mandate
  for each row when (old.ended_at is null and new.ended_at is not null) execute function mandate_takes_accesses();

select set_config('app.side', 'service', true);
select stop_accesses_of(made.network_id, made.made_by)
from (select network_id, made_by from webhook union select network_id, made_by from punch_out_access) made;
select set_config('app.side', '', true);
