-- What an edition of a round's savings shows by category; a category that is withheld is not in it. `{"category": {"contributor":
-- "amount"}}`: a later edition is judged by the difference. Editions from before show none. The policies are those of the
-- table. Domain §6.3, §17; decision 17. Safe while running: adds only.
set local lock_timeout = '5s';

alter table savings_edition
  add column known_by_category jsonb not null default '{}' check (jsonb_typeof(known_by_category) = 'object'),
  add column unknown_turnover_by_category jsonb not null default '{}' check (jsonb_typeof(unknown_turnover_by_category) = 'object'),
  add check (known is not null or known_by_category = '{}'),
  add check (unknown_turnover is not null or unknown_turnover_by_category = '{}');
