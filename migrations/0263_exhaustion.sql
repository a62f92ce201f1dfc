-- That the office was told that a position nears or has reached its maximum quantity. Domain §13, §14. Safe while running: adds only.

-- Once for each maximum: a further edition with a higher one is told of anew.
create table maximum_notice (
  network_id uuid not null,
  agreement_id uuid not null,
  position_id uuid not null,
  maximum numeric(21, 6) not null,
  percent smallint not null check (percent in (80, 100)),
  told_at timestamptz not null default clock_timestamp(),
  primary key (network_id, agreement_id, position_id, maximum, percent),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, position_id) references lot_position (network_id, id)
);
revoke update, delete, truncate on maximum_notice from poolround_app;
alter table maximum_notice enable row level security;
alter table maximum_notice force row level security;
create policy office on maximum_notice using (app_in_scope(network_id) and (select app_is_office()));
