-- What the parties are shown of an agreement's volumes by position and agreement year, as the tier is reached by all
-- together. Domain §6.3, §14. Safe while running: adds only.

-- An edition of one position's volume in one year; a volume that is withheld has none. `quantity_by` is what each
-- contributor added to it ({"contributor": "quantity"}): a later edition is judged by the difference.
create table shown_volume (
  network_id uuid not null,
  agreement_id uuid not null,
  year integer not null check (year > 0),
  position_id uuid not null,
  number integer not null check (number > 0),
  quantity numeric not null check (quantity > 0),
  quantity_by jsonb not null check (jsonb_typeof(quantity_by) = 'object'),
  published_at timestamptz not null default clock_timestamp(),
  primary key (network_id, agreement_id, year, position_id, number),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, position_id) references lot_position (network_id, id)
);

alter table shown_volume enable row level security;
alter table shown_volume force row level security;
create policy office on shown_volume using (app_in_scope(network_id) and (select app_is_office()));
