-- The network's catalogue: a tree of categories, items, and the packagings that only an item knows. Domain §1, §6.1.
-- Units of measure are no table: UN/ECE Rec 20 is part of the code (src/values/unit.ts).
create table category (
  network_id uuid not null references network (id),
  id uuid not null,
  code text not null check (length(code) between 1 and 40),
  name_de text not null check (length(name_de) between 1 and 200),
  name_en text not null check (length(name_en) between 1 and 200),
  parent_id uuid check (parent_id <> id),
  made_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  unique (network_id, code),
  -- Deferred, so that one statement may record a whole tree in any order.
  foreign key (network_id, parent_id) references category (network_id, id) deferrable initially deferred
);

create table item (
  network_id uuid not null,
  id uuid not null,
  category_id uuid not null,
  code text not null check (length(code) between 1 and 100),
  gtin text check (gtin ~ '^\d{8,14}$'),
  name_de text not null check (length(name_de) between 1 and 300),
  name_en text not null check (length(name_en) between 1 and 300),
  base_unit text not null check (base_unit ~ '^[A-Z0-9]{2,3}$'),
  eclass text,
  unspsc text,
  cpv text,
  made_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  unique (network_id, code),
  foreign key (network_id, category_id) references category (network_id, id)
);
create unique index item_gtin on item (network_id, gtin) where gtin is not null;
create index item_by_category on item (network_id, category_id, code);

create table packaging (
  network_id uuid not null,
  item_id uuid not null,
  name text not null check (length(name) between 1 and 40),
  base_quantity numeric not null check (base_quantity > 0),
  primary key (network_id, item_id, name),
  foreign key (network_id, item_id) references item (network_id, id)
);

alter table category enable row level security;
alter table category force row level security;
alter table item enable row level security;
alter table item force row level security;
alter table packaging enable row level security;
alter table packaging force row level security;

-- Everyone in the network reads its catalogue; only the office changes it.
create policy in_scope on category for select using (app_in_scope(network_id));
create policy office on category using (app_in_scope(network_id) and app_is_office());
create policy in_scope on item for select using (app_in_scope(network_id));
create policy office on item using (app_in_scope(network_id) and app_is_office());
create policy in_scope on packaging for select using (app_in_scope(network_id));
create policy office on packaging using (app_in_scope(network_id) and app_is_office());
