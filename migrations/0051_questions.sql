-- Questions about a call: asked by invited suppliers, anonymous to everybody, answered once to all. Domain §7.
-- Safe while running: adds only.
alter table call add column questions_until timestamptz;

create table question (
  network_id uuid not null,
  id uuid not null,
  call_id uuid not null,
  text text not null check (length(text) between 1 and 4000),
  asked_at timestamptz not null default clock_timestamp(),
  withdrawn_at timestamptz,
  primary key (network_id, id),
  foreign key (network_id, call_id) references call (network_id, id)
);
create index question_of_call on question (network_id, call_id, id);

-- Who asks: known to the service and to the asker itself, to nobody else.
create table question_asker (
  network_id uuid not null,
  question_id uuid not null,
  membership_id uuid not null,
  primary key (network_id, question_id),
  foreign key (network_id, question_id) references question (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
create index question_asker_of_membership on question_asker (network_id, membership_id, question_id);

-- The numbered list that is part of the call. `question` is the office's wording; what was asked stays with the asker.
create table question_answer (
  network_id uuid not null,
  call_id uuid not null,
  number integer not null check (number > 0),
  question_id uuid not null,
  question text not null check (length(question) between 1 and 4000),
  answer text not null check (length(answer) between 1 and 10000),
  answered_at timestamptz not null default clock_timestamp(),
  primary key (network_id, call_id, number),
  unique (network_id, question_id),
  foreign key (network_id, call_id) references call (network_id, id),
  foreign key (network_id, question_id) references question (network_id, id)
);

alter table question enable row level security, force row level security;
alter table question_asker enable row level security, force row level security;
alter table question_answer enable row level security, force row level security;

create function app_questions() returns setof uuid language sql stable parallel safe rows 10 as
  $$ select a.question_id from question_asker a where a.network_id = app_network() and a.membership_id in (select app_memberships()) $$;

create policy service on question_asker using (app_in_scope(network_id) and (select app_is_service()));
create policy own on question_asker for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships()));
create policy own_asked on question_asker for insert with check (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships()));

create policy office on question using (app_in_scope(network_id) and (select app_is_office()));
create policy own on question for select using (app_in_scope(network_id) and (select app_side()) = 'supplier' and id in (select app_questions()));
create policy own_asked on question for insert with check (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and call_id in (select app_calls()));
create policy own_withdrawn on question for update using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and id in (select app_questions()));

create policy office on question_answer using (app_in_scope(network_id) and (select app_is_office()));
create policy with_call on question_answer for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'supplier')
  and call_id in (select app_calls()));

-- What of questions may tell who asks, seen with the service's eyes: the office is shown the places in the text, never this.
create function askers_of(of_network uuid, of_questions uuid[]) returns table (question_id uuid, name text, vat_id text, people jsonb)
language plpgsql as $$
declare before text := app_side();
begin
  perform set_config('app.side', 'service', true);
  return query
    select a.question_id, o.name, o.vat_id, (select coalesce(jsonb_agg(distinct jsonb_build_object('name', p.name, 'email', p.email)), '[]')
      from mandate d join person p on p.id = d.person_id
      where d.network_id = a.network_id and d.membership_id = a.membership_id and d.ended_at is null and p.erased_at is null)
    from question_asker a join membership m on m.network_id = a.network_id and m.id = a.membership_id
    join organisation o on o.id = m.organisation_id
    where a.network_id = askers_of.of_network and a.question_id = any (of_questions);
  perform set_config('app.side', before, true);
end $$;
