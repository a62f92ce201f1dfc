-- Erasing a person on request (GDPR art. 17). What ties it to its pseudonyms and what it was told goes by the triggers of 0005
-- and 0006; here: its holder's secret, and whether it still holds a share that an opening waits for. Safe while running: adds only.

create policy erased on holder_secret for delete using (app_in_scope(network_id) and app_is_service());

-- With the person's own eyes, since nobody else sees a share or a secret.
create function holds_open_key_share(of_person uuid) returns boolean language plpgsql as $$
declare person text := coalesce(current_setting('app.person', true), ''); side text := app_side(); found boolean;
begin
  perform set_config('app.person', of_person::text, true), set_config('app.side', 'service', true);
  found := exists (select from stage_share s join stage g on g.network_id = s.network_id and g.id = s.stage_id
    where s.person_id = of_person and g.state in ('draft', 'open', 'closed'));
  perform set_config('app.person', person, true), set_config('app.side', side, true);
  return found;
end $$;

create function person_leaves_no_holder_secret() returns trigger language plpgsql as $$
declare side text := app_side(); network text := coalesce(current_setting('app.network', true), '');
  person text := coalesce(current_setting('app.person', true), '');
begin
  perform set_config('app.side', 'service', true), set_config('app.network', '', true), set_config('app.person', new.id::text, true);
  delete from holder_secret where person_id = new.id;
  update holder_key set replaced_at = clock_timestamp() where person_id = new.id and replaced_at is null;
  perform set_config('app.side', side, true), set_config('app.network', network, true), set_config('app.person', person, true);
  return null;
end $$;
create trigger leaves_no_holder_secret after update of erased_at on person for each row
  when (new.erased_at is not null and old.erased_at is null) execute function person_leaves_no_holder_secret();
