-- The version of a position's quotas, so that two people of the office do not overwrite each other; it stays when the quotas are
-- taken back. Safe while running: adds only; positions that have quotas already begin at version 1.

create table quota_version (
  network_id uuid not null,
  agreement_id uuid not null,
  position_id uuid not null,
  version integer not null check (version > 0),
  primary key (network_id, agreement_id, position_id),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, position_id) references lot_position (network_id, id)
);

select set_config('app.side', 'service', true);
insert into quota_version (network_id, agreement_id, position_id, version)
select distinct network_id, agreement_id, position_id, 1 from call_off_quota;
select set_config('app.side', '', true);

alter table quota_version enable row level security;
alter table quota_version force row level security;
create policy office on quota_version using (app_in_scope(network_id) and (select app_is_office()));
