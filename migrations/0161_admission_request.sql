-- Suppliers of the network that are not invited may ask to be admitted to a call, where it says so. Domain §7. Safe while running: adds only.

set local lock_timeout = '5s';

alter table call add column others_may_ask boolean not null default false;

create table admission_request (
  network_id uuid not null,
  id uuid not null,
  call_id uuid not null,
  membership_id uuid not null,
  note text check (length(note) between 1 and 2000),
  asked_at timestamptz not null default clock_timestamp(),
  state text not null default 'waiting' check (state in ('waiting', 'admitted', 'refused')),
  reason text check (length(reason) between 1 and 2000),
  decided_by uuid references person (id),
  decided_at timestamptz,
  primary key (network_id, id),
  unique (network_id, call_id, membership_id),
  foreign key (network_id, call_id) references call (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  check ((state = 'refused') = (reason is not null)),
  check ((state = 'waiting') = (decided_at is null)),
  check ((decided_by is null) = (decided_at is null))
);
create index admission_request_by_membership on admission_request (network_id, membership_id);

-- What a supplier that is not invited may know of calls that it may ask to be admitted to: with the service's eyes, and nothing else of
-- them. Suppliers are admitted to the first stage only, until its deadline; null: it is not called yet.
create function calls_to_ask_for() returns table (call_id uuid, round_id uuid, round text, categories jsonb, deadline timestamptz,
  questions_until timestamptz) language plpgsql as $$
declare before text := app_side(); here uuid := app_network();
begin
  if before <> 'supplier' then return; end if;
  perform set_config('app.side', 'service', true);
  return query
    select c.id, c.round_id, r.title, (select coalesce(jsonb_agg(jsonb_build_object('code', k.code, 'nameDe', k.name_de, 'nameEn', k.name_en)
        order by k.code), '[]') from call_category t join category k on k.network_id = t.network_id and k.id = t.category_id
        where t.network_id = here and t.call_id = c.id), case when s.state = 'open' then s.deadline end, c.questions_until
    from call c join round r on r.network_id = c.network_id and r.id = c.round_id
    join stage s on s.network_id = c.network_id and s.call_id = c.id and s.number = 1
    where c.network_id = here and c.state = 'published' and c.others_may_ask and r.phase = 'bidding'
      and (s.state = 'draft' or (s.state = 'open' and s.deadline > clock_timestamp()))
      and not exists (select from invitation_to_bid i where i.network_id = here and i.call_id = c.id and i.membership_id in (select app_memberships()))
    order by s.deadline nulls last, c.id;
  perform set_config('app.side', before, true);
end $$;

alter table admission_request enable row level security, force row level security;
create policy office on admission_request using (app_in_scope(network_id) and (select app_is_office()));
create policy own on admission_request for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships()));
create policy own_asked on admission_request for insert with check (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and state = 'waiting' and membership_id in (select app_memberships()) and call_id in (select c.call_id from calls_to_ask_for() c));
