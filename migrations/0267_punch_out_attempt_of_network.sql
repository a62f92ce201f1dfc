-- Attempts to open a shop belong to a network that exists, and are counted by address and cleaned up over all networks.
-- Attempts made before are forgotten: they are a day old at most, and may name networks that do not exist.
set local lock_timeout = '5s';

truncate punch_out_attempt;
alter table punch_out_attempt add foreign key (network_id) references network (id);
drop index punch_out_attempt_by_address;
create index punch_out_attempt_by_address on punch_out_attempt (address_hash, at) where not succeeded;
create index punch_out_attempt_age on punch_out_attempt (at);
