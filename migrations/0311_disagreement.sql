-- Disagreements about what a party bought of a position in a period: both sides say what they hold and propose a quantity, until
-- they agree, the supplier corrects its report, or the office decides. Domain §14; decision 16. Safe while running: adds only.

set local lock_timeout = '5s';

create table disagreement (
  network_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  supplier_id uuid not null,
  membership_id uuid not null,                                     -- the party
  party_code text not null,
  position_id uuid not null,
  item_id uuid not null,
  period text not null check (period ~ '^\d{4}-(Q[1-4]|0[1-9]|1[0-2])$'),
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  opened_by text not null check (opened_by in ('party', 'supplier')),
  called_off numeric(21, 6) not null,                              -- when it was opened
  reported numeric(21, 6) not null,
  state text not null check (state in ('open', 'answered', 'escalated', 'agreed', 'decided', 'corrected')),
  turn text check (turn in ('party', 'supplier', 'office')),       -- null: nothing is to be done any more
  said_last text not null check (said_last in ('party', 'supplier')),
  party_quantity numeric(21, 6) check (party_quantity >= 0),       -- the latest proposals
  party_amount numeric(20, 6),
  supplier_quantity numeric(21, 6) check (supplier_quantity >= 0),
  supplier_amount numeric(20, 6),
  outcome_quantity numeric(21, 6) check (outcome_quantity >= 0),
  outcome_amount numeric(20, 6),
  opened_at timestamptz not null default clock_timestamp(),
  answer_by timestamptz,
  closed_at timestamptz,                                           -- there is an outcome
  settled_at timestamptz,                                          -- the report says so
  version integer not null default 1,
  primary key (network_id, id),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, supplier_id) references membership (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  foreign key (network_id, position_id) references lot_position (network_id, id),
  foreign key (network_id, item_id) references item (network_id, id),
  check ((state in ('agreed', 'decided', 'corrected')) = (closed_at is not null)),
  check ((closed_at is null) = (outcome_quantity is null)),
  check ((turn is null) = (settled_at is not null)),
  check (settled_at is null or closed_at is not null),
  check ((answer_by is not null) = (state in ('open', 'answered')))
);
create unique index disagreement_unsettled on disagreement (network_id, agreement_id, membership_id, position_id, period) where settled_at is null;
create index disagreement_by_agreement on disagreement (network_id, agreement_id, opened_at);

create table disagreement_message (
  network_id uuid not null,
  disagreement_id uuid not null,
  number integer not null check (number between 1 and 100),
  supplier_id uuid not null,                                       -- for row-level security without going round
  membership_id uuid not null,
  said_by text not null check (said_by in ('party', 'supplier', 'office')),
  kind text not null check (kind in ('opened', 'answered', 'agreed', 'escalated', 'decided', 'corrected')),
  text text check (length(text) between 1 and 2000),
  quantity numeric(21, 6) check (quantity >= 0),
  amount numeric(20, 6),
  invoice_id uuid,
  person_id uuid,                                                  -- null: a report said it
  said_at timestamptz not null default clock_timestamp(),
  primary key (network_id, disagreement_id, number),
  foreign key (network_id, disagreement_id) references disagreement (network_id, id),
  foreign key (network_id, invoice_id) references invoice_evidence (network_id, id),
  check ((kind in ('opened', 'answered', 'decided')) = (text is not null and quantity is not null) or kind = 'escalated')
);

-- What was agreed or decided stays.
create function disagreement_outcome_stays() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null and (new.outcome_quantity, new.outcome_amount, new.closed_at) is distinct from (old.outcome_quantity, old.outcome_amount, old.closed_at)
     or old.settled_at is not null then
    raise exception 'the outcome of a disagreement does not change';
  end if;
  return new;
end $$;
create trigger disagreement_outcome_stays before update on disagreement for each row execute function disagreement_outcome_stays();

revoke delete, truncate on disagreement from poolround_app;
revoke update, delete, truncate on disagreement_message from poolround_app;
alter table disagreement enable row level security, force row level security;
alter table disagreement_message enable row level security, force row level security;

create policy office on disagreement using (app_in_scope(network_id) and (select app_is_office()));
create policy office on disagreement_message using (app_in_scope(network_id) and (select app_is_office()));
create policy supplier on disagreement for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and supplier_id in (select app_memberships()));
create policy supplier on disagreement_message for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and supplier_id in (select app_memberships()));
create policy party on disagreement for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer')
  and membership_id in (select app_memberships()));
create policy party on disagreement_message for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer')
  and membership_id in (select app_memberships()));
