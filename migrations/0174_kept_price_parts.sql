-- What the log says of a bid's price parts, part by part: they are compared with it when the prices are opened.
-- docs/decisions/0009-negotiation.md. Safe while running: adds only. A part kept before this has no hash, so that its bid would be
-- reported as altered: no version with two envelopes was released before this one.
set local lock_timeout = '5s';

alter table price_envelope add column hash bytea check (length(hash) = 32);
