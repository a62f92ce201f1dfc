-- Requests that came to nothing, and those that are open, are found for each request at a maximum, where they count as tries.
-- Domain §6.3; decision 20. Safe while running: adds an index, and drops one that nothing reads any more.

set local lock_timeout = '5s';

create index call_off_request_by_party on call_off_request (network_id, membership_id, position_id, closed_at);
drop index request_turn_taken_back;
