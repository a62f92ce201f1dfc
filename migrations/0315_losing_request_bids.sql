-- What losing bids for requests say is destroyed when the claim period is over, as that of bids in calls. Domain §15; decisions 20 and 50.
-- Safe while running: allows one state more, and adds a column that only the new service writes.

set local lock_timeout = '5s';

alter table request_bid drop constraint request_bid_state_check;
alter table request_bid add constraint request_bid_state_check
  check (state in ('sealed', 'replaced', 'withdrawn', 'opened', 'unreadable', 'unopened', 'destroyed'));

-- From when on they are destroyed; null: there are none, they may still win, or they are destroyed already.
alter table call_off_request add column losing_bids_until timestamptz;
update call_off_request set losing_bids_until = closed_at + interval '180 days' where closed_at is not null and bids_opened_at is not null;
create index call_off_request_losing_bids on call_off_request (losing_bids_until) where losing_bids_until is not null;
