-- Practice auctions: made-up lots and sparring bidders for one person of a supplier, apart from every round's own tables, so that nothing
-- of them reaches evaluation, figures or the log. Safe while running: adds.

-- `moves`: what the person did; all else follows from that and the clock (`practice.ts`). Removed half an hour after the start.
create table practice_auction (
  network_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  membership_id uuid not null,
  person_id uuid not null,
  currency char(3) not null,
  started_at timestamptz not null,
  moves jsonb not null default '[]',
  primary key (network_id, id),
  unique (network_id, person_id),
  foreign key (network_id, round_id) references round (network_id, id) on delete cascade,
  foreign key (network_id, membership_id) references membership (network_id, id) on delete cascade
);
create index practice_auction_by_start on practice_auction (started_at);
create index practice_auction_by_round on practice_auction (network_id, round_id);

alter table practice_auction enable row level security, force row level security;

-- Nobody else sees that somebody practises, the office neither.
create policy own on practice_auction using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and person_id = (select app_person()) and membership_id in (select app_memberships()));
create policy service on practice_auction using (app_in_scope(network_id) and (select app_is_service()));
