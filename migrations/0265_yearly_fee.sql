-- The flat yearly fee that a customer accepted with its sign-up. Rule book §13, decision 19. Safe while running: adds only.

set local lock_timeout = '5s';

alter table sign_up add column yearly_fee numeric(20, 6) check (yearly_fee >= 0);
