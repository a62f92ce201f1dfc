-- Why each lot of a scenario goes to its supplier, and what the second best would cost. Domain §11. Safe while running: adds only.

set local lock_timeout = '5s';

alter table scenario_award add column why jsonb; -- {reason, breaks, next: {supplier, price, more} | null}; null: solved before it was explained
