-- Which of equal bids at the same price comes first in a mini-competition. Panels that are there keep the rank, since editions that
-- are signed say so; new ones take the earlier receipt. Domain §10; decision 20. Safe while running: adds only.

set local lock_timeout = '5s';

alter table panel add column ties_by text not null default 'rank' check (ties_by in ('receipt', 'rank'));
