-- A webhook or punch-out access that is made, or taken over, while the mandate of whoever makes it ends is stopped with it: the
-- mandate's row is held, so either its end comes first and is seen here, or it comes later and stops what it then sees. Decision 15.
-- Safe while running: adds only.

set local lock_timeout = '5s';

create function maker_still_acts() returns trigger language plpgsql as $$
declare roles text[] := case tg_table_name when 'webhook' then array['office', 'buyer', 'bidder'] else array['buyer'] end;
begin
  perform from mandate m where m.network_id = new.network_id and m.person_id = new.made_by and m.ended_at is null
    and m.membership_id is not distinct from new.membership_id and m.role = any (roles) for share;
  if not found then
    new.stopped_at := clock_timestamp();
    if tg_table_name = 'webhook' then new.is_enabled := false; end if;
  end if;
  return new;
end $$;
create trigger maker_still_acts before insert or update of made_by on webhook for each row execute function maker_still_acts();
create trigger maker_still_acts before insert or update of made_by on punch_out_access for each row execute function maker_still_acts();
