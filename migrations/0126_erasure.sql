-- Erasing a person on request (GDPR art. 17), by itself or the operator in all networks, by an office in its own. Safe while running:
-- adds only.

set local lock_timeout = '5s';

-- From when on this network no longer knows who acted under the mandate; it stays, so that what was done stays done by somebody.
alter table mandate add column erased_at timestamptz, add check (erased_at is null or ended_at is not null);

-- Who somebody is, for this network: another one may go on knowing a person that was erased here.
create function name_here(of_network uuid, of_person uuid) returns text language sql stable as $$
  select case when exists (select from mandate d where d.network_id = of_network and d.person_id = of_person and d.erased_at is null)
    then (select p.name from person p where p.id = of_person) else '–' end $$;

-- Whether any network still knows a person: with the service's eyes, over all of them, and tells nothing else.
create function is_known_anywhere(of_person uuid) returns boolean language plpgsql as $$
declare side text := app_side(); network text := coalesce(current_setting('app.network', true), ''); found boolean;
begin
  perform set_config('app.side', 'service', true), set_config('app.network', '', true);
  found := exists (select from mandate d where d.person_id = of_person and d.erased_at is null);
  perform set_config('app.side', side, true), set_config('app.network', network, true);
  return found;
end $$;

create or replace function stage_holders(of_stage uuid) returns table (person_id uuid, name text, side text, released_us text) language plpgsql as $$
declare before text := app_side();
begin
  if not app_is_office() then return; end if;
  perform set_config('app.side', 'service', true);
  return query
    select s.person_id, name_here(s.network_id, s.person_id),
      coalesce(case l.office when true then 'office' when false then 'auditor' end, (select max(m.role) from mandate m
        where m.network_id = s.network_id and m.person_id = s.person_id and m.membership_id is null and m.ended_at is null)),
      microseconds(l.released_at)::text
    from stage_share s
    left join stage_release l on l.network_id = s.network_id and l.stage_id = s.stage_id and l.person_id = s.person_id
    where s.network_id = app_network() and s.stage_id = of_stage order by s.number;
  perform set_config('app.side', before, true);
end $$;
