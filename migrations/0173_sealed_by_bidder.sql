-- Bids that bidders seal themselves, so that the service has never seen them in clear before the opening. What fails the rules then is
-- excluded with the reason. Domain §8.1, §8.2; docs/decisions/0009-negotiation.md. Safe while running: adds only.

set local lock_timeout = '5s';

alter table call add column sealed_by_bidder boolean not null default false;

alter table bid drop constraint bid_state_check;
alter table bid add constraint bid_state_check
  check (state in ('sealed', 'late', 'withdrawn', 'replaced', 'opened', 'unreadable', 'invalidated', 'excluded')) not valid;
do $$ declare known text; begin
  select conname into strict known from pg_constraint
  where conrelid = 'bid'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%unreadable%fault IS NOT NULL%';
  execute format('alter table bid drop constraint %I', known);
end $$;
alter table bid add check ((state in ('unreadable', 'excluded')) = (fault is not null)) not valid;
