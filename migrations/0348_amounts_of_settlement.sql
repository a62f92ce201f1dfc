-- What was bought is a quantity × a price of up to 15 digits each (Domain §5, §8.1): as much as 10^30. What was kept of it had room for 10^14,
-- so that neither a bonus run nor an edition of savings could be made of more; a fee for signing up may have 15 digits too. Safe while running:
-- more digits with the same decimals change no row that is stored; what follows from columns is made anew, in tables with a row a run and party.

set local lock_timeout = '5s';

alter table bonus_debt drop column due, drop column after;
alter table bonus_debt alter column difference type numeric(46, 6), alter column before type numeric(46, 6);
alter table bonus_debt
  add column due numeric(46, 6) not null generated always as (greatest(0, before + difference)) stored,
  add column after numeric(46, 6) not null generated always as (least(0, before + difference)) stored;
alter table bonus_share drop column payable, drop column after;
alter table bonus_share alter column difference type numeric(46, 6), alter column before type numeric(46, 6);
alter table bonus_share
  add column payable numeric(46, 6) not null generated always as (greatest(0, before + difference)) stored,
  add column after numeric(46, 6) not null generated always as (least(0, before + difference)) stored;
alter table bonus_share_year alter column turnover type numeric(46, 6), alter column tier_bonus type numeric(46, 6),
  alter column turnover_bonus type numeric(46, 6), alter column settled type numeric(46, 6);
alter table savings_edition alter column known type numeric(46, 6), alter column unknown_turnover type numeric(46, 6);
alter table reported_line alter column net_amount type numeric(46, 6);
alter table agreement alter column customer_fee type numeric(21, 6);
alter table sign_up alter column fee type numeric(21, 6);
