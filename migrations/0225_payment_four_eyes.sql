-- A payment file goes to the bank only once a second person of the office has looked at it, who has entered none of its accounts.
-- Decision 13. Safe while running: adds only; files that are there wait for their confirmation.

set local lock_timeout = '5s';

alter table payment_file
  add column confirmed_by uuid,
  add column confirmed_at timestamptz,
  add constraint payment_file_confirmation check ((confirmed_by is null) = (confirmed_at is null)),
  -- Four eyes. Domain §12.
  add constraint payment_file_four_eyes check (confirmed_by <> made_by);
-- Who entered the account; null: not recorded before.
alter table payment add column account_by uuid;
create index payment_by_party on payment (network_id, membership_id);

grant update (confirmed_by, confirmed_at) on payment_file to poolround_app;
create function payment_file_is_confirmed() returns trigger language plpgsql as $$
begin
  if old.confirmed_at is not null then raise exception 'a confirmed payment file is immutable'; end if;
  return new;
end $$;
create trigger is_confirmed before update on payment_file for each row execute function payment_file_is_confirmed();

-- Everybody confirms for themselves, and a file begins unconfirmed.
create policy made_unconfirmed on payment_file as restrictive for insert with check (confirmed_by is null);
create policy confirmed_oneself on payment_file as restrictive for update using (confirmed_by is null)
  with check (confirmed_by = (select app_person()) and (select app_side()) = 'office');
