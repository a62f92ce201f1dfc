-- Requests taken back are found for each order at a maximum, where they count as tries. Domain §6.3. Safe while running: adds only.

set local lock_timeout = '5s';

create index request_turn_taken_back on request_turn (network_id, agreement_id, membership_id, answered_at) where state = 'withdrawn';
