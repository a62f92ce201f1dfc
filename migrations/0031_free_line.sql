-- Lines that members state in words, because the catalogue has no item for them, until they are matched and confirmed. Domain §5.
create table free_line (
  network_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  membership_id uuid not null,
  state text not null default 'stated' check (state in ('stated', 'asked', 'matched', 'confirmed', 'withdrawn')),
  -- As the member said it.
  description text not null check (length(description) between 1 and 500),
  quantity numeric(21, 6) not null check (quantity > 0),
  unit text not null check (length(unit) between 1 and 40),
  firm boolean not null,
  site_id uuid,
  need_from date,
  need_to date,
  -- What the office takes it for; the member confirms exactly this.
  item_id uuid,
  item_quantity numeric(21, 6) check (item_quantity > 0),
  item_unit text check (length(item_unit) between 1 and 40),
  -- Questions and answers: [{side, text, at}].
  dialogue jsonb not null default '[]' check (jsonb_typeof(dialogue) = 'array' and jsonb_array_length(dialogue) <= 50),
  -- The line in force that it became.
  requirement_id uuid,
  stated_by uuid not null,
  stated_at timestamptz not null default clock_timestamp(),
  version integer not null default 1,
  primary key (network_id, id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  foreign key (network_id, item_id) references item (network_id, id),
  check (need_from <= need_to),
  check ((item_id is null) = (item_quantity is null) and (item_id is null) = (item_unit is null)),
  check (state not in ('matched', 'confirmed') or item_id is not null),
  check ((requirement_id is not null) = (state = 'confirmed'))
);
create index free_line_by_member on free_line (network_id, round_id, membership_id, id);

-- What the office does not need for finding the item stays with the member, until it confirms the line. Domain §5.
create table free_line_terms (
  network_id uuid not null,
  free_line_id uuid not null,
  membership_id uuid not null,
  price numeric(21, 6) check (price > 0),
  price_unit numeric(21, 6) check (price_unit > 0),
  currency char(3),
  most_it_would_pay numeric(21, 6) check (most_it_would_pay > 0),
  supplier text check (length(supplier) <= 300),
  primary key (network_id, free_line_id),
  foreign key (network_id, free_line_id) references free_line (network_id, id)
);

alter table free_line enable row level security;
alter table free_line force row level security;
alter table free_line_terms enable row level security;
alter table free_line_terms force row level security;

create policy office on free_line using (network_id = (select app_network()) and (select app_is_office()));
create policy own on free_line using (network_id = (select app_network()) and membership_id = (select app_own_membership()));
create policy own on free_line_terms using (network_id = (select app_network()) and membership_id = (select app_own_membership()));
