-- What total score a scenario's award has: the mean of its bids', each lot weighing as much as its lowest price. Null for
-- scenarios solved before it was reckoned. The policies are those of the table.
alter table award_scenario add column score numeric check (score between 0 and 100);
