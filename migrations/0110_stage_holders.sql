-- Why an opening that was released has not come about: `shares` need a further holder, whatever else is tried again by itself.
alter table stage add column opening_fault text check (opening_fault in ('shares', 'other')),
  add check (opening_fault is null or state in ('closed', 'cancelled'));

-- Who holds the shares of a stage's key, and who has released: with the service's eyes, since a share is shown to its holder alone.
-- `side`: as whom it released, or else as what it could now; null: it has no mandate any more that could.
create function stage_holders(of_stage uuid) returns table (person_id uuid, name text, side text, released_us text) language plpgsql as $$
declare before text := app_side();
begin
  if not app_is_office() then return; end if;
  perform set_config('app.side', 'service', true);
  return query
    select s.person_id, p.name,
      coalesce(case l.office when true then 'office' when false then 'auditor' end, (select max(m.role) from mandate m
        where m.network_id = s.network_id and m.person_id = s.person_id and m.membership_id is null and m.ended_at is null)),
      microseconds(l.released_at)::text
    from stage_share s join person p on p.id = s.person_id
    left join stage_release l on l.network_id = s.network_id and l.stage_id = s.stage_id and l.person_id = s.person_id
    where s.network_id = app_network() and s.stage_id = of_stage order by s.number;
  perform set_config('app.side', before, true);
end $$;
