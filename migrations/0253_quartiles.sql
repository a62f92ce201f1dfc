-- Whether members are shown in which quarter of the pool's prices before the agreement their own one lies. A rule of the
-- network, off unless its office sets it; a round goes by the rule under which its members were asked for their prices.
-- The policies are those of the tables. Domain §6.3, §17; decision 17. Safe while running: adds only.
set local lock_timeout = '5s';

alter table network add column shows_quartiles boolean not null default false;
alter table round add column shows_quartiles boolean not null default false;
