-- Price adjustment: the clause among an agreement's terms, and what a job proposes when a month of an index is published.
-- Domain §16. Safe while running: adds only.

set local lock_timeout = '5s';

-- Null: prices change only by a new edition that says so.
alter table agreement add column price_adjustment jsonb check (jsonb_typeof(price_adjustment) = 'object');

-- `calculation` is frozen once it is decided. A later month replaces a proposal that waits.
create table price_adjustment (
  network_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  edition integer not null check (edition > 0),                    -- the one in force that it is computed from
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'refused', 'replaced')),
  calculation jsonb not null check (jsonb_typeof(calculation) = 'object'),
  reason text check (length(reason) between 1 and 1000),
  accepted_edition integer,
  decided_by uuid,
  decided_at timestamptz,
  version integer not null default 1,
  made_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  check ((state in ('accepted', 'refused')) = (decided_at is not null)),
  check ((decided_at is null) = (decided_by is null)),
  check ((state = 'accepted') = (accepted_edition is not null)),
  check (state <> 'refused' or reason is not null)
);
create unique index price_adjustment_waiting on price_adjustment (network_id, agreement_id) where state = 'proposed';
create unique index price_adjustment_of_month on price_adjustment (network_id, agreement_id, month) where state <> 'replaced';

create function price_adjustment_is_decided() returns trigger language plpgsql as $$
begin
  if old.state <> 'proposed' then raise exception 'a decided price adjustment is immutable'; end if;
  return new;
end $$;
create trigger is_decided before update on price_adjustment for each row execute function price_adjustment_is_decided();
revoke delete, truncate on price_adjustment from poolround_app;

alter table price_adjustment enable row level security;
alter table price_adjustment force row level security;
create policy office on price_adjustment using (app_in_scope(network_id) and (select app_is_office()));
