-- An unconfirmed payment file is taken back, and a payment that the bank sends back is recorded by two people; only then is its party
-- in another file. Decision 13. Safe while running: adds only, and lets a party have a payment that stands no more.
set local lock_timeout = '5s';

alter table payment_file
  add column taken_back_by uuid,
  add column taken_back_at timestamptz,
  add column taken_back_because text check (length(taken_back_because) between 1 and 1000),
  add check ((taken_back_at is null) = (taken_back_by is null) and (taken_back_at is null) = (taken_back_because is null)),
  add constraint payment_file_one_fate check (confirmed_at is null or taken_back_at is null);
grant update (taken_back_by, taken_back_at, taken_back_because) on payment_file to poolround_app;
create or replace function payment_file_is_confirmed() returns trigger language plpgsql as $$
begin
  if old.confirmed_at is not null then raise exception 'a confirmed payment file is immutable'; end if;
  if old.taken_back_at is not null then raise exception 'a payment file that was taken back is immutable'; end if;
  return new;
end $$;
drop policy confirmed_oneself on payment_file;
create policy decided_oneself on payment_file as restrictive for update using (confirmed_by is null and taken_back_by is null)
  with check (coalesce(confirmed_by, taken_back_by) = (select app_person()) and (select app_side()) = 'office');

-- A payment that the bank has sent back, as one person of the office says and another confirms.
create table payment_return (
  network_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  membership_id uuid not null,
  file integer not null,
  returned_on date not null,
  reason text not null check (length(reason) between 1 and 1000),
  recorded_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  confirmed_by uuid,
  confirmed_at timestamptz,
  primary key (network_id, id),
  unique (network_id, run_id, membership_id, file),
  check ((confirmed_by is null) = (confirmed_at is null)),
  -- Four eyes. Domain §12.
  constraint payment_return_four_eyes check (confirmed_by <> recorded_by)
);
alter table payment drop constraint payment_pkey, add primary key (network_id, run_id, membership_id, file), add column voided_at timestamptz;
-- Nobody is paid twice of a run: a party has one payment that stands.
create unique index payment_that_stands on payment (network_id, run_id, membership_id) where voided_at is null;
alter table payment_return add foreign key (network_id, run_id, membership_id, file) references payment (network_id, run_id, membership_id, file);

create function payment_stands() returns trigger language plpgsql as $$
begin
  if old.voided_at is not null or new.voided_at is null then raise exception 'what became of a payment is final'; end if;
  if not exists (select from payment_file f where f.network_id = new.network_id and f.run_id = new.run_id and f.number = new.file and f.taken_back_at is not null)
    and not exists (select from payment_return r where r.network_id = new.network_id and r.run_id = new.run_id and r.membership_id = new.membership_id
      and r.file = new.file and r.confirmed_at is not null)
  then raise exception 'this payment was neither taken back nor sent back'; end if;
  return new;
end $$;
create trigger stands before update of voided_at on payment for each row execute function payment_stands();
grant update (voided_at) on payment to poolround_app;

create function payment_return_is_confirmed() returns trigger language plpgsql as $$
begin
  if old.confirmed_at is not null then raise exception 'a confirmed return is immutable'; end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger is_confirmed before update or delete on payment_return for each row execute function payment_return_is_confirmed();
revoke update, truncate on payment_return from poolround_app;
grant update (confirmed_by, confirmed_at) on payment_return to poolround_app;
alter table payment_return enable row level security;
alter table payment_return force row level security;
create policy office on payment_return using (app_in_scope(network_id) and (select app_is_office()));
create policy recorded_oneself on payment_return as restrictive for insert with check (confirmed_by is null and recorded_by = (select app_person()));
create policy confirmed_oneself on payment_return as restrictive for update using (confirmed_by is null)
  with check (confirmed_by = (select app_person()) and (select app_side()) = 'office');
