-- Evaluation, award scenarios, decision, standstill and complaints. Domain §10–§12. Safe while running: adds only.

-- The office's assessment of a bidder on a criterion of a category, 0–100.
create table assessment (
  network_id uuid not null,
  round_id uuid not null,
  membership_id uuid not null,
  category_id uuid not null,
  criterion text not null check (length(criterion) between 1 and 40),
  score numeric(9, 6) not null check (score between 0 and 100),
  primary key (network_id, round_id, membership_id, category_id, criterion),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  foreign key (network_id, category_id) references category (network_id, id)
);

-- Why a bid flagged as abnormally low is taken nevertheless; it holds for that price and for any higher one.
create table low_bid_explanation (
  network_id uuid not null,
  round_id uuid not null,
  lot_id uuid not null,
  membership_id uuid not null,
  price numeric(24, 4) not null check (price >= 0),
  reason text not null check (length(reason) between 1 and 4000),
  person_id uuid not null references person (id),
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (network_id, lot_id, membership_id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, lot_id) references lot (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
create index low_bid_explanation_by_round on low_bid_explanation (network_id, round_id);

create table award_scenario (
  network_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  stage_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  conditions jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'solving', 'optimal', 'feasible', 'infeasible', 'cancelled', 'failed')),
  seconds_allowed integer not null check (seconds_allowed between 1 and 3600),
  -- What the solver tells while it runs, and what it claimed in the end.
  bound numeric(24, 4),
  incumbent numeric(24, 4),
  gap_percent numeric(12, 6),
  cost numeric(24, 4),
  solver text,
  seed integer,
  input_hash text check (input_hash ~ '^[0-9a-f]{64}$'),
  clashes jsonb not null default '[]', -- [{condition, enough, lots}]
  condition_costs jsonb, -- [{condition, saving}]: what leaving out one condition would save; null: not known (yet)
  free_cost numeric(24, 4), -- the free optimum over the same bids
  supplier_costs jsonb not null default '[]', -- [{supplier, lots, prices, packages, rebatePercent, rebate, cost}]
  attempts integer not null default 0,
  failure text,
  made_by uuid not null references person (id),
  made_at timestamptz not null default clock_timestamp(),
  started_at timestamptz,
  beat_at timestamptz,
  finished_at timestamptz,
  primary key (network_id, id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, stage_id) references stage (network_id, id),
  check ((state in ('optimal', 'feasible')) = (cost is not null)),
  check ((state in ('waiting', 'solving')) = (finished_at is null))
);
create index award_scenario_by_round on award_scenario (network_id, round_id, id);
create index award_scenario_unfinished on award_scenario (made_at) where state in ('waiting', 'solving');

-- Which supplier a scenario gives each lot to, and at which price (before packages and rebates).
create table scenario_award (
  network_id uuid not null,
  scenario_id uuid not null,
  lot_id uuid not null,
  membership_id uuid not null,
  price numeric(24, 4) not null check (price >= 0),
  primary key (network_id, scenario_id, lot_id),
  foreign key (network_id, scenario_id) references award_scenario (network_id, id) on delete cascade,
  foreign key (network_id, lot_id) references lot (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);

create table award_decision (
  network_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  scenario_id uuid not null,
  state text not null check (state in ('proposed', 'confirmed', 'withdrawn')),
  proposed_by uuid not null references person (id),
  proposed_at timestamptz not null default clock_timestamp(),
  confirmed_by uuid references person (id),
  confirmed_at timestamptz,
  primary key (network_id, id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, scenario_id) references award_scenario (network_id, id),
  check ((state = 'confirmed') = (confirmed_at is not null)),
  -- Four eyes. Domain §12.
  check (confirmed_by is null or confirmed_by <> proposed_by)
);
create unique index award_decision_once on award_decision (network_id, round_id) where state in ('proposed', 'confirmed');

-- The confirmed award: one supplier a lot.
create table award (
  network_id uuid not null,
  round_id uuid not null,
  lot_id uuid not null,
  membership_id uuid not null,
  price numeric(24, 4) not null check (price >= 0),
  primary key (network_id, lot_id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, lot_id) references lot (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
create index award_by_round on award (network_id, round_id);

-- The evaluation that was decided upon, kept with the decision; scores rounded for display, ranks as compared unrounded.
create table evaluation (
  network_id uuid not null,
  round_id uuid not null,
  stage_id uuid not null,
  lot_id uuid not null,
  membership_id uuid not null,
  price numeric(24, 4) not null check (price >= 0),
  price_score numeric(6, 2),
  quality_score numeric(6, 2) not null,
  total_score numeric(6, 2),
  rank integer check (rank > 0),
  excluded boolean not null,
  abnormally_low boolean not null,
  primary key (network_id, stage_id, lot_id, membership_id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, stage_id) references stage (network_id, id),
  foreign key (network_id, lot_id) references lot (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  check (excluded = (rank is null) and excluded = (total_score is null) and excluded = (price_score is null))
);
create index evaluation_by_round on evaluation (network_id, round_id);

-- What every bidder of a lot may know of the winner: name and total score, never a price. Domain §12.
create table lot_outcome (
  network_id uuid not null,
  round_id uuid not null,
  stage_id uuid not null,
  lot_id uuid not null,
  category_code text not null,
  region text not null,
  winner_name text not null,
  winner_total_score numeric(6, 2) not null,
  primary key (network_id, lot_id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, lot_id) references lot (network_id, id)
);
create index lot_outcome_by_round on lot_outcome (network_id, round_id);

create table standstill (
  network_id uuid not null,
  round_id uuid not null,
  days integer not null check (days >= 0),
  notices_at timestamptz not null,
  -- The instant from which the award is allowed; the last day of the standstill is the one before.
  ends_at timestamptz not null check (ends_at >= notices_at),
  last_day date not null,
  working_days integer not null check (working_days >= 0),
  -- Kept in this row, so that ending it and filing a complaint see each other: whichever is first counts.
  open_complaints integer not null default 0 check (open_complaints >= 0),
  ended_at timestamptz,
  primary key (network_id, round_id),
  foreign key (network_id, round_id) references round (network_id, id)
);
create index standstill_due on standstill (ends_at) where ended_at is null and open_complaints = 0;

create table complaint (
  network_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  membership_id uuid not null,
  person_id uuid not null references person (id),
  reason text not null check (length(reason) between 1 and 10000),
  filed_at timestamptz not null default clock_timestamp(),
  resolved_at timestamptz,
  resolution text check (length(resolution) between 1 and 10000),
  resolved_by uuid references person (id),
  version integer not null default 1,
  primary key (network_id, id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  check ((resolved_at is null) = (resolution is null) and (resolved_at is null) = (resolved_by is null))
);
create index complaint_by_round on complaint (network_id, round_id, id);
create index complaint_open on complaint (network_id, round_id) where resolved_at is null;

do $$ declare of_table text; begin
  foreach of_table in array array['assessment', 'low_bid_explanation', 'award_scenario', 'scenario_award', 'award_decision', 'award', 'evaluation',
    'lot_outcome', 'standstill', 'complaint'] loop
    execute format('alter table %I enable row level security', of_table);
    execute format('alter table %I force row level security', of_table);
    execute format('create policy office on %I using (app_in_scope(network_id) and (select app_is_office()))', of_table);
  end loop;
end $$;

-- A bidder sees its own scores and lots won, and of the lots it bid for the winner; nothing before the decision is confirmed,
-- because only then these rows exist.
create policy own on evaluation for select using (app_in_scope(network_id) and (select app_side()) = 'supplier' and membership_id in (select app_memberships()));
create policy own on award for select using (app_in_scope(network_id) and (select app_side()) = 'supplier' and membership_id in (select app_memberships()));
create policy bid_for on lot_outcome for select using (app_in_scope(network_id) and (select app_side()) = 'supplier' and lot_id in
  (select o.lot_id from standing_offer o where o.network_id = app_network()));
create policy bidders on standstill for select using (app_in_scope(network_id) and (select app_side()) = 'supplier' and round_id in
  (select s.round_id from standing_offer o join stage s on s.network_id = o.network_id and s.id = o.stage_id where o.network_id = app_network()));
create policy own on complaint for select using (app_in_scope(network_id) and (select app_side()) = 'supplier' and membership_id in (select app_memberships()));
create policy own_filing on complaint for insert with check (app_in_scope(network_id) and (select app_side()) = 'supplier' and resolved_at is null
  and membership_id in (select app_memberships()));

-- Counts a complaint into a standstill that still runs and that the caller may see; the row stays locked until the transaction ends.
create function hold_standstill(of_round uuid) returns boolean language plpgsql as $$
declare before text := app_side(); held boolean;
begin
  if not exists (select from standstill s where s.network_id = app_network() and s.round_id = of_round) then return false; end if;
  perform set_config('app.side', 'service', true);
  update standstill s set open_complaints = open_complaints + 1 where s.network_id = app_network() and s.round_id = of_round and s.ended_at is null;
  held := found;
  perform set_config('app.side', before, true);
  return held;
end $$;
