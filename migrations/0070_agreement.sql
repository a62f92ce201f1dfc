-- Framework agreements, their editions, documents and sign-ups. Domain §13. Safe while running: adds only.

-- One agreement per winning supplier of a round. Its terms are those of the edition in force (of the draft before the
-- first one is issued). `turnover_bonus`: [{"from": "100000", "percent": "1"}], ascending. `maximum_quantities`:
-- [{"positionId": uuid, "quantity": "5000"}] in the position's unit; a position that is not named has no maximum.
create table agreement (
  network_id uuid not null references network (id),
  id uuid not null,
  round_id uuid not null,
  membership_id uuid not null,                                    -- the supplier
  year integer not null check (year between 2000 and 2999),
  serial integer not null check (serial > 0),
  number text not null check (length(number) between 1 and 40),           -- e.g. RV-2027-001
  state text not null default 'drafted' check (state in ('drafted', 'issued', 'open')),
  title text not null check (length(title) between 1 and 200),
  currency char(3) not null,
  term_from date not null,
  term_to date not null check (term_to > term_from and term_to < term_from + interval '4 years'),
  open_to_customers boolean not null default true,
  customer_fee numeric(20, 6) check (customer_fee >= 0),
  late_sign_ups boolean not null default true,
  turnover_bonus jsonb not null default '[]' check (jsonb_typeof(turnover_bonus) = 'array'),
  maximum_quantities jsonb not null default '[]' check (jsonb_typeof(maximum_quantities) = 'array'),
  delivery_terms text check (length(delivery_terms) between 1 and 2000),   -- null: the standard clause
  payment_terms text check (length(payment_terms) between 1 and 2000),
  payment_days integer not null default 30 check (payment_days between 0 and 180),
  notice_months integer not null default 3 check (notice_months between 0 and 24),
  renewal_months integer not null default 0 check (renewal_months between 0 and 36),
  version integer not null default 1,
  drafted_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  unique (network_id, year, serial),
  unique (network_id, number),
  unique (network_id, round_id, membership_id),
  foreign key (network_id, round_id) references round (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
create index agreement_by_supplier on agreement (network_id, membership_id);

-- An edition's `content` is what its parties agree on and is frozen when it is issued; the price sheet is a part of it:
-- { currency, lots: [{ lotId, number, category, categoryDe, categoryEn, region, title, tierMode, cashDiscountPercent,
--   positions: [{ positionId, item, gtin, nameDe, nameEn, unit, estimated (string, or null = withheld), maximum
--   (string or null), tiers: [{ from, unitPrice }] }] }] }
create table edition (
  network_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  number integer not null check (number between 1 and 999),
  state text not null check (state in ('drafted', 'issued', 'signed_by_supplier', 'signed_by_network', 'open', 'superseded')),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  price_sheet jsonb generated always as (content -> 'priceSheet') stored,
  document_hash text check (document_hash ~ '^[0-9a-f]{64}$'),    -- SHA-256 of the canonical content
  accept_by date,                                                 -- edition 2 and later: whoever has not accepted by then leaves
  issued_at timestamptz,
  signed_by_supplier_at timestamptz,
  signed_by_supplier uuid,                                        -- the person
  signed_by_network_at timestamptz,
  signed_by_network uuid,
  opened_at timestamptz,
  superseded_at timestamptz,
  made_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  unique (network_id, agreement_id, number),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  check ((state = 'drafted') = (issued_at is null)),
  check ((issued_at is null) = (document_hash is null)),
  check ((signed_by_supplier_at is null) = (signed_by_supplier is null)),
  check ((signed_by_network_at is null) = (signed_by_network is null)),
  check (state = 'superseded' or (state in ('drafted', 'issued', 'signed_by_network')) = (signed_by_supplier_at is null)),
  check (state = 'superseded' or (state in ('drafted', 'issued', 'signed_by_supplier')) = (signed_by_network_at is null)),
  check ((state in ('open', 'superseded')) or opened_at is null),
  check (state <> 'open' or opened_at is not null),
  check (opened_at is null or (signed_by_supplier_at is not null and signed_by_network_at is not null)),
  check ((state = 'superseded') = (superseded_at is not null))
);
-- One edition is in force, and one at most is on its way. A new edition supersedes the one in force when it opens, and
-- one that is still on its way when it is issued.
create unique index edition_in_force on edition (network_id, agreement_id) where state = 'open';
create unique index edition_on_its_way on edition (network_id, agreement_id) where state in ('drafted', 'issued', 'signed_by_supplier', 'signed_by_network');

create function edition_is_immutable() returns trigger language plpgsql as $$
begin
  if old.issued_at is not null and (new.content, new.document_hash, new.number, new.agreement_id, new.issued_at, new.accept_by)
      is distinct from (old.content, old.document_hash, old.number, old.agreement_id, old.issued_at, old.accept_by) then
    raise exception 'an issued edition is immutable';
  end if;
  return new;
end $$;
create trigger edition_is_immutable before update on edition for each row execute function edition_is_immutable();

-- The rendered edition, made by a job after it is issued; the same edition gives the same bytes.
create table edition_document (
  network_id uuid not null,
  edition_id uuid not null,
  language text not null check (language in ('de', 'en')),
  pdf bytea not null,
  rendered_at timestamptz not null default clock_timestamp(),
  primary key (network_id, edition_id, language),
  foreign key (network_id, edition_id) references edition (network_id, id)
);

-- A party is bound to the edition that it last accepted. `ends_on` is the last day on which it may call off.
-- `committed`: [{"positionId": uuid, "quantity": "100"}].
create table sign_up (
  network_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  edition_id uuid not null,
  membership_id uuid not null,                                    -- the member or customer
  party_code text not null,                                       -- its code and name as declared: the supplier reads them here
  party_name text not null,
  supplier_membership_id uuid not null,
  effective_from date not null,
  ends_on date check (ends_on >= effective_from),
  committed jsonb not null default '[]' check (jsonb_typeof(committed) = 'array'),
  fee numeric(20, 6),
  signed_by uuid not null,                                        -- the person
  signed_at timestamptz not null default clock_timestamp(),
  version integer not null default 1,
  primary key (network_id, id),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, edition_id) references edition (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
create unique index sign_up_once on sign_up (network_id, agreement_id, membership_id) where ends_on is null;
create index sign_up_by_party on sign_up (network_id, membership_id);
create index sign_up_by_agreement on sign_up (network_id, agreement_id, effective_from);

-- Every declaration that a party made about an agreement: what was declared stays readable when the sign-up moves on.
create table declaration (
  network_id uuid not null,
  id uuid not null default new_id(),
  sign_up_id uuid not null,
  membership_id uuid not null,
  edition_id uuid not null,
  kind text not null check (kind in ('sign_up', 'acceptance', 'leaving', 'lapse')),
  document_hash text not null,
  person_id uuid,                                                 -- null: by time (a lapse)
  declared_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  foreign key (network_id, sign_up_id) references sign_up (network_id, id),
  check ((kind = 'lapse') = (person_id is null))
);
create index declaration_by_sign_up on declaration (network_id, sign_up_id);

alter table agreement enable row level security;
alter table agreement force row level security;
alter table edition enable row level security;
alter table edition force row level security;
alter table edition_document enable row level security;
alter table edition_document force row level security;
alter table sign_up enable row level security;
alter table sign_up force row level security;
alter table declaration enable row level security;
alter table declaration force row level security;

create policy office on sign_up using (app_in_scope(network_id) and (select app_is_office()));
create policy own on sign_up for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer') and membership_id in (select app_memberships()));
create policy own_first on sign_up for insert with check (app_in_scope(network_id) and (select app_side()) in ('member', 'customer') and membership_id in (select app_memberships()));
create policy own_change on sign_up for update using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer') and membership_id in (select app_memberships()));
create policy supplier on sign_up for select using (app_in_scope(network_id) and (select app_side()) = 'supplier' and supplier_membership_id in (select app_memberships()));

create policy office on declaration using (app_in_scope(network_id) and (select app_is_office()));
create policy own on declaration for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer') and membership_id in (select app_memberships()));
create policy own_made on declaration for insert with check (app_in_scope(network_id) and (select app_side()) in ('member', 'customer') and membership_id in (select app_memberships()));

-- A supplier sees its own agreement from issue on and changes nothing of it: its signature is recorded by the service. Members see those that are open, customers those that are open to them
-- or that they have signed up to.
create policy office on agreement using (app_in_scope(network_id) and (select app_is_office()));
create policy supplier on agreement for select using (app_in_scope(network_id) and (select app_side()) = 'supplier' and state <> 'drafted' and membership_id in (select app_memberships()));
create policy member on agreement for select using (app_in_scope(network_id) and (select app_side()) = 'member' and state = 'open');
create policy customer on agreement for select using (app_in_scope(network_id) and (select app_side()) = 'customer' and state = 'open'
  and (open_to_customers or id in (select agreement_id from sign_up s where s.network_id = app_network())));

create policy office on edition using (app_in_scope(network_id) and (select app_is_office()));
create policy supplier on edition for select using (app_in_scope(network_id) and (select app_side()) = 'supplier' and state <> 'drafted'
  and agreement_id in (select id from agreement a where a.network_id = app_network()));
create policy party on edition for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer')
  and opened_at is not null and agreement_id in (select id from agreement a where a.network_id = app_network()));

create policy office on edition_document using (app_in_scope(network_id) and (select app_is_office()));
create policy reader on edition_document for select using (app_in_scope(network_id)
  and edition_id in (select id from edition e where e.network_id = app_network()));
