-- What is found out on groups of members was remembered by the process only, and lost with it: now it is found again. A scenario
-- is taken on by one process at a time, and given up after a few times.
alter table award_scenario
  add column weighing_since timestamptz,
  add column weighings smallint not null default 0 check (weighings between 0 and 3);
-- Solved scenarios that nothing is known of yet: few, and looked for at every sweep.
create index award_scenario_unweighed on award_scenario (finished_at) where stability is null and state in ('optimal', 'feasible');
