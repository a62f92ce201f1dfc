-- Written questions about abnormally low bids, and their answers. Domain §10. What is written stays: neither side can change or take it
-- back. Safe while running: adds only.

set local lock_timeout = '5s';

create table clarification (
  network_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  stage_id uuid not null, -- the bid meant is the one that stands after it
  lot_id uuid not null,
  membership_id uuid not null,
  question text not null check (length(question) between 1 and 4000),
  answer_by timestamptz not null,
  asked_by uuid not null references person (id),
  asked_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, stage_id) references stage (network_id, id),
  foreign key (network_id, lot_id) references lot (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  check (answer_by > asked_at)
);
create index clarification_of_round on clarification (network_id, round_id, id);

create table clarification_answer (
  network_id uuid not null,
  clarification_id uuid not null,
  text text not null check (length(text) between 1 and 10000),
  person_id uuid not null references person (id),
  answered_at timestamptz not null default clock_timestamp(),
  primary key (network_id, clarification_id),
  foreign key (network_id, clarification_id) references clarification (network_id, id)
);

-- What an explanation rests on.
alter table low_bid_explanation add column clarification_id uuid,
  add foreign key (network_id, clarification_id) references clarification (network_id, id);
create index low_bid_explanation_by_clarification on low_bid_explanation (network_id, clarification_id) where clarification_id is not null;

alter table clarification enable row level security, force row level security;
alter table clarification_answer enable row level security, force row level security;

create function app_clarifications() returns setof uuid language sql stable parallel safe rows 10 as
  $$ select c.id from clarification c where c.network_id = app_network() and c.membership_id in (select app_memberships()) $$;

create policy office on clarification for select using (app_in_scope(network_id) and (select app_is_office()));
create policy office_asked on clarification for insert with check (app_in_scope(network_id) and (select app_is_office()));
create policy own on clarification for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships()));

create policy office on clarification_answer for select using (app_in_scope(network_id) and (select app_is_office()));
create policy own on clarification_answer for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and clarification_id in (select app_clarifications()));
create policy own_answered on clarification_answer for insert with check (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and clarification_id in (select app_clarifications()));
