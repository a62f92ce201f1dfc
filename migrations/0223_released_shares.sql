-- To a released bonus run no share is added, and none of its years is added, changed or taken away: what was settled of a year
-- is the sum over them. Domain §14; decision 13. Safe while running: adds triggers only.

set local lock_timeout = '5s';

create function bonus_share_of_released_run() returns trigger language plpgsql as $$
begin
  if exists (select from bonus_run r where r.network_id in (new.network_id, old.network_id) and r.id in (new.run_id, old.run_id)
    and r.released_at is not null) then raise exception 'a released bonus run is immutable'; end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger of_released_run before insert on bonus_share for each row execute function bonus_share_of_released_run();
create trigger of_released_run before insert or update or delete on bonus_share_year for each row execute function bonus_share_of_released_run();
