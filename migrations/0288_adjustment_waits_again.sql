-- A price adjustment whose edition gave way before both signed it counts as replaced, and waits for a decision anew. Domain §16.
-- Safe while running: only what was refused before is allowed now.
set local lock_timeout = '5s';

alter table price_adjustment drop constraint price_adjustment_check, drop constraint price_adjustment_check2;
alter table price_adjustment
  add constraint decision_has_its_time check (case state when 'proposed' then decided_at is null when 'replaced' then true else decided_at is not null end),
  add constraint acceptance_has_its_edition check (case state when 'accepted' then accepted_edition is not null when 'replaced' then true else accepted_edition is null end);

create or replace function price_adjustment_is_decided() returns trigger language plpgsql as $$
begin
  if old.state = 'proposed' then return new; end if;
  if old.state = 'accepted' and new.state = 'replaced'
    and (to_jsonb(new) - '{state,version}'::text[]) = (to_jsonb(old) - '{state,version}'::text[]) then return new; end if;
  raise exception 'a decided price adjustment is immutable';
end $$;
