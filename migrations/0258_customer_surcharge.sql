-- What customers pay beyond an agreement's price sheet, in percent, and whose income it is. Rule book §13, decision 19. Safe
-- while running: adds only. Editions state it among their terms; those that were signed before have none.

set local lock_timeout = '5s';

alter table agreement add column customer_surcharge jsonb check (customer_surcharge is null or (
  (customer_surcharge ->> 'percent')::numeric > 0 and (customer_surcharge ->> 'percent')::numeric <= 100
  and scale((customer_surcharge ->> 'percent')::numeric) <= 2 and customer_surcharge ->> 'goesTo' in ('network', 'supplier')) is true);
