-- A further sealed stage for chosen bidders, with a remark to each. Domain §8.5. What was remarked stays: nobody can change it. Safe while
-- running: adds only, and narrows which stages suppliers see (only of those called from now on).

set local lock_timeout = '5s';

-- Only those in `stage_bidder` are asked; false: all that are still admissible.
alter table stage add column is_for_chosen boolean not null default false;

create table stage_bidder (
  network_id uuid not null,
  stage_id uuid not null,
  membership_id uuid not null,
  remark text check (length(remark) between 1 and 4000),
  primary key (network_id, stage_id, membership_id),
  foreign key (network_id, stage_id) references stage (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
create index stage_bidder_by_membership on stage_bidder (network_id, membership_id);

alter table stage_bidder enable row level security, force row level security;
create policy office on stage_bidder for select using (app_in_scope(network_id) and (select app_is_office()));
create policy office_chosen on stage_bidder for insert with check (app_in_scope(network_id) and (select app_is_office()));
create policy own on stage_bidder for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships()));

create function app_stages_chosen_for() returns setof uuid language sql stable parallel safe rows 10 as
  $$ select b.stage_id from stage_bidder b where b.network_id = app_network() and b.membership_id in (select app_memberships()) $$;

drop policy with_call on stage;
create policy with_call on stage for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'supplier')
  and state <> 'draft' and call_id in (select app_calls())
  and (not is_for_chosen or (select app_side()) = 'member' or id in (select app_stages_chosen_for())));
