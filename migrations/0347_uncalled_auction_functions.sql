-- Groups of bids go by `auction_group_begun` and `auction_group_taken` since 0345; nothing calls what they replaced. Safe while running for
-- processes from 0345 on.

set local lock_timeout = '5s';

drop function auction_bids_begun(uuid, jsonb, jsonb);
drop function auction_groups_taken(jsonb, jsonb);
