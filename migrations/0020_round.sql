-- The round, its categories, priorities, meetings, market shares and written mandates. Domain §2–§4. Safe while running: adds only.
create table round (
  network_id uuid not null references network (id),
  id uuid not null,
  title text not null check (length(title) between 1 and 200),
  phase text not null default 'planning' check (phase in
    ('planning', 'collecting', 'pooling', 'bidding', 'evaluating', 'standstill', 'sign_up', 'concluded', 'cancelled')),
  phase_since timestamptz not null default clock_timestamp(),
  term_from date not null,
  term_to date not null,
  -- Without proposals of its own a round proposes every category of the catalogue.
  proposes_all boolean not null default true,
  collecting_deadline timestamptz,
  sign_up_deadline timestamptz,
  standstill_ends_on date,
  pooled_at timestamptz,
  totals_published_at timestamptz,
  -- The network's confidentiality rule as it was when totals were first published; null before. Domain §6.3.
  min_contributors integer check (min_contributors >= 3),
  dominance_percent numeric,
  p_percent numeric,
  cancelled_from text,
  cancel_reason text check (length(cancel_reason) between 1 and 4000),
  version integer not null default 1,
  made_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  check (term_to > term_from and term_to < term_from + interval '4 years'),
  check (phase in ('planning', 'cancelled') or collecting_deadline is not null),
  check ((phase = 'cancelled') = (cancelled_from is not null) and (phase = 'cancelled') = (cancel_reason is not null))
);
-- The sweeps for overdue deadlines, over all networks.
create index round_collecting_due on round (collecting_deadline) where phase = 'collecting';
create index round_sign_up_due on round (sign_up_deadline) where phase = 'sign_up';

create table round_proposal (
  network_id uuid not null,
  round_id uuid not null,
  category_id uuid not null,
  proposed_by uuid, -- the member's membership; null: the office
  primary key (network_id, round_id, category_id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, category_id) references category (network_id, id),
  foreign key (network_id, proposed_by) references membership (network_id, id)
);

create table round_category (
  network_id uuid not null,
  round_id uuid not null,
  category_id uuid not null,
  primary key (network_id, round_id, category_id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, category_id) references category (network_id, id)
);

create table ballot (
  network_id uuid not null,
  round_id uuid not null,
  membership_id uuid not null,
  version integer not null default 1,
  cast_at timestamptz not null default clock_timestamp(),
  primary key (network_id, round_id, membership_id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
create table ballot_points (
  network_id uuid not null,
  round_id uuid not null,
  membership_id uuid not null,
  category_id uuid not null,
  points integer not null check (points between 0 and 100),
  primary key (network_id, round_id, membership_id, category_id),
  foreign key (network_id, round_id, membership_id) references ballot (network_id, round_id, membership_id),
  foreign key (network_id, category_id) references category (network_id, id)
);

-- The result of the vote, fixed when planning ends; members see it only then.
create table round_priority (
  network_id uuid not null,
  round_id uuid not null,
  category_id uuid not null,
  rank integer not null check (rank > 0),
  points integer not null check (points >= 0),
  voters integer not null check (voters >= 0),
  primary key (network_id, round_id, category_id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, category_id) references category (network_id, id)
);

create table meeting (
  network_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  starts_at timestamptz not null,
  place text not null default '' check (length(place) <= 500),
  minutes text check (length(minutes) between 1 and 100000),
  version integer not null default 1,
  made_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  foreign key (network_id, round_id) references round (network_id, id)
);
create index meeting_by_round on meeting (network_id, round_id, starts_at);

-- The pool's combined share of a category's purchasing market and of the members' selling markets. Domain §3.
create table market_share (
  network_id uuid not null,
  round_id uuid not null,
  category_id uuid not null,
  purchasing_percent numeric(9, 6) check (purchasing_percent between 0 and 100),
  selling_percent numeric(9, 6) check (selling_percent between 0 and 100),
  source text not null check (length(source) between 1 and 2000),
  as_of date not null,
  justification text check (length(justification) between 1 and 10000),
  recorded_by uuid not null references person (id),
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (network_id, round_id, category_id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, category_id) references category (network_id, id)
);

-- A member's written mandate to ask suppliers in its name. Domain §3.
create table bidding_mandate (
  network_id uuid not null,
  round_id uuid not null,
  membership_id uuid not null,
  document_hash text not null check (document_hash ~ '^[0-9a-f]{64}$'),
  given_on date not null,
  recorded_by uuid not null references person (id),
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (network_id, round_id, membership_id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);

-- The report of a concluded round, as it was when the round was concluded.
create table round_report (
  network_id uuid not null,
  round_id uuid not null,
  body jsonb not null,
  fixed_at timestamptz not null default clock_timestamp(),
  primary key (network_id, round_id),
  foreign key (network_id, round_id) references round (network_id, id)
);

do $$ declare of_table text; begin
  foreach of_table in array array['round', 'round_proposal', 'round_category', 'ballot', 'ballot_points', 'round_priority', 'meeting', 'market_share', 'bidding_mandate', 'round_report'] loop
    execute format('alter table %I enable row level security', of_table);
    execute format('alter table %I force row level security', of_table);
    execute format('create policy office on %I using (app_in_scope(network_id) and (select app_is_office()))', of_table);
  end loop;
end $$;

-- Members see every round; customers those that come to sign-up, suppliers those that ask for bids (bidding hides the calls
-- that they are not invited to). A cancelled round stays visible to whom it was visible before.
create policy members on round for select using (app_in_scope(network_id) and (select app_side()) = 'member');
create policy customers on round for select using (app_in_scope(network_id) and (select app_side()) = 'customer'
  and coalesce(cancelled_from, phase) in ('sign_up', 'concluded'));
create policy suppliers on round for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and coalesce(cancelled_from, phase) in ('bidding', 'evaluating', 'standstill', 'sign_up', 'concluded'));
-- Whoever acts in a round may lock its row (for share), so that its phase does not end meanwhile; nobody but the office changes it.
create policy lock_only on round for update using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer', 'supplier')) with check (false);
create policy members on round_proposal for select using (app_in_scope(network_id) and (select app_side()) = 'member');
create policy own on round_proposal for insert with check (app_in_scope(network_id) and (select app_side()) = 'member' and proposed_by in
    (select m.id from membership m where m.network_id = app_network() and m.organisation_id = app_organisation()));
create policy with_round on round_category for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer', 'supplier')
  and round_id in (select r.id from round r where r.network_id = app_network()));
create policy own on ballot using (app_in_scope(network_id) and (select app_side()) = 'member' and membership_id in
  (select m.id from membership m where m.network_id = app_network() and m.organisation_id = app_organisation()));
create policy own on ballot_points using (app_in_scope(network_id) and (select app_side()) = 'member' and membership_id in
  (select m.id from membership m where m.network_id = app_network() and m.organisation_id = app_organisation()));
create policy members on round_priority for select using (app_in_scope(network_id) and (select app_side()) = 'member');
create policy members on meeting for select using (app_in_scope(network_id) and (select app_side()) = 'member');
create policy own on bidding_mandate for select using (app_in_scope(network_id) and (select app_side()) = 'member' and membership_id in
  (select m.id from membership m where m.network_id = app_network() and m.organisation_id = app_organisation()));
