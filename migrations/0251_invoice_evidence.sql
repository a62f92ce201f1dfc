-- Invoices (XRechnung) as evidence of what was bought in a period: kept as they came, with their hash and figures, and where
-- a figure does not follow from the others. Seen by the party, its supplier and the office. Domain §14; decision 16.
-- Safe while running: adds only.

create table invoice_evidence (
  network_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  supplier_id uuid not null,
  membership_id uuid not null,
  handed_in_by text not null check (handed_in_by in ('party', 'supplier')),
  period text not null check (period ~ '^\d{4}-(Q[1-4]|0[1-9]|1[0-2])$'),
  period_from date not null,
  period_to date not null,
  file_name text not null check (length(file_name) between 1 and 255),
  content_hash bytea not null check (length(content_hash) = 32),
  size_bytes integer not null check (size_bytes > 0),
  bytes bytea not null,
  content jsonb not null,                                             -- what was read of it; amounts as plain decimals
  mismatches jsonb not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  unique (network_id, agreement_id, membership_id, period, content_hash),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, supplier_id) references membership (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
create index invoice_evidence_of_agreement on invoice_evidence (network_id, agreement_id, received_at);
revoke update, truncate on invoice_evidence from poolround_app;

alter table invoice_evidence enable row level security;
alter table invoice_evidence force row level security;
create policy office on invoice_evidence using (app_in_scope(network_id) and (select app_is_office()));
create policy supplier on invoice_evidence for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and supplier_id in (select app_memberships()));
create policy party on invoice_evidence for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer')
  and membership_id in (select app_memberships()));
