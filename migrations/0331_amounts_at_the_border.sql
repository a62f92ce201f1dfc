-- A lot's price is a sum of quantities × unit prices of up to 15 digits each (Domain §5, §8.1): as much as 10^30 and more. What was kept
-- of it had room for 10^14 or 10^20, so that one absurd bid kept the office from calling an auction or confirming its decision. Safe while
-- running: more digits with the same decimals change no row that is stored.

set local lock_timeout = '5s';

alter table auction_lot alter column best type numeric(46, 6);
alter table auction_bidder alter column start_price type numeric(46, 6), alter column price type numeric(46, 6);
alter table auction_bid alter column asked type numeric(46, 6), alter column price type numeric(46, 6);
alter table evaluation alter column price type numeric(44, 4);
alter table low_bid_explanation alter column price type numeric(44, 4);
alter table award_scenario alter column bound type numeric(44, 4), alter column incumbent type numeric(44, 4), alter column cost type numeric(44, 4),
  alter column free_cost type numeric(44, 4), alter column switching_cost type numeric(44, 4);
alter table scenario_award alter column price type numeric(44, 4);
alter table award alter column price type numeric(44, 4);
