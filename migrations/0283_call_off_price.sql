-- The unit price of the bid that won a call-off in a mini-competition. Domain §14; decision 20. Safe while running: adds only.

set local lock_timeout = '5s';

alter table call_off add column unit_price numeric(21, 6) check (unit_price > 0);   -- null: the agreement's prices
create index call_off_at_own_price on call_off (network_id, agreement_id) where unit_price is not null;
