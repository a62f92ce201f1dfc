-- Admission and people across networks. Domain §3. Safe while running: adds only.
alter table membership add column cleared_reason text not null default '' check (length(cleared_reason) <= 2000);
alter table membership add column left_on date;
alter table membership add column left_reason text check (length(left_reason) <= 2000);
alter table membership add check ((status = 'left') = (left_on is not null));
-- Who has left may come back, under a new number.
alter table membership drop constraint membership_network_id_organisation_id_kind_key;
create unique index membership_once on membership (network_id, organisation_id, kind) where status <> 'left';
create index membership_admitted on membership (network_id, kind, applied_no) where status = 'admitted';

-- With whom an applicant was found to compete when it was last examined. The office's alone: the applicant never learns it.
create table membership_conflict (
  network_id uuid not null,
  membership_id uuid not null,
  with_membership_id uuid not null,
  ground text not null check (ground in ('market', 'nace')),
  value text not null,
  found_at timestamptz not null default clock_timestamp(),
  primary key (network_id, membership_id, with_membership_id, ground, value),
  foreign key (network_id, membership_id) references membership (network_id, id),
  foreign key (network_id, with_membership_id) references membership (network_id, id)
);
alter table membership_conflict enable row level security;
alter table membership_conflict force row level security;
create policy office on membership_conflict using (app_in_scope(network_id) and app_is_office());

-- Everybody of a network reads its rules, only the office changes them.
drop policy in_scope on network;
create policy visible on network for select using (app_in_scope(id));
create policy office on network using (app_in_scope(id) and app_is_office());

-- An organisation is one row of its network, found there by its VAT number, or made. It takes the service's side for this one
-- look-up, since a row without a membership is not visible yet, and gives it back; a failure undoes both.
create function organisation_of(new_id uuid, of_name text, of_street text, of_postcode text, of_city text, of_country char(2), of_vat_id text)
returns uuid language plpgsql volatile as $$
declare
  found_id uuid;
  side text := app_side();
begin
  perform set_config('app.side', 'service', true);
  insert into organisation (id, of_network, name, street, postcode, city, country, vat_id)
    values (new_id, app_network(), of_name, of_street, of_postcode, of_city, of_country, of_vat_id)
    on conflict (of_network, vat_id) where vat_id is not null do nothing;
  select o.id into found_id from organisation o
    where o.of_network = app_network() and (o.id = new_id or o.vat_id = of_vat_id) limit 1;
  perform set_config('app.side', side, true);
  return found_id;
end $$;

-- A person is one row however many networks know it, and no network may look at another's. This door finds it by its e-mail or
-- makes it, and tells nothing but its id.
create function person_of(new_id uuid, of_name text, of_email text, of_locale text)
returns uuid language plpgsql volatile as $$
declare
  found_id uuid;
  side text := app_side();
begin
  perform set_config('app.side', 'service', true);
  insert into person (id, name, email, locale) values (new_id, of_name, of_email, of_locale) on conflict (lower(email)) do nothing;
  select p.id into found_id from person p where lower(p.email) = lower(of_email);
  perform set_config('app.side', side, true);
  return found_id;
end $$;

-- An office person or auditor whom one person of the office proposed and another has yet to confirm; then it is a mandate
-- and this row is gone. Decision 3.
create table mandate_proposal (
  network_id uuid not null references network (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) between 3 and 320),
  role text not null check (role in ('office', 'auditor')),
  proposed_by uuid not null references person (id),
  proposed_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id)
);
create unique index mandate_proposal_once on mandate_proposal (network_id, lower(email), role);
alter table mandate_proposal enable row level security;
alter table mandate_proposal force row level security;
create policy office on mandate_proposal using (app_in_scope(network_id) and app_is_office());
