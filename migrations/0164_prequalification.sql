-- One prequalification questionnaire a network, answered once by each supplier, checked by the office, and reused by every call that asks
-- for it. Domain §7. Safe while running: adds only.

set local lock_timeout = '5s';

create table prequalification (
  network_id uuid not null references network (id),
  version integer not null default 1,
  primary key (network_id)
);
-- What is not asked any more stays with its answers.
create table prequalification_question (
  network_id uuid not null,
  id uuid not null,
  position integer not null check (position >= 0),
  kind text not null check (kind in ('declaration', 'certificate', 'reference', 'number')),
  text_de text not null check (length(text_de) between 1 and 1000),
  text_en text not null check (length(text_en) between 1 and 1000),
  is_required boolean not null,
  retired_at timestamptz,
  primary key (network_id, id),
  foreign key (network_id) references prequalification (network_id)
);
create table prequalification_answer (
  network_id uuid not null,
  question_id uuid not null,
  membership_id uuid not null,
  declared boolean, -- of a declaration
  text text check (length(text) between 1 and 4000), -- of a certificate its name and number, of a reference
  number numeric(21, 6), -- of a number
  expires_on date, -- of a certificate
  answered_at timestamptz not null default clock_timestamp(),
  state text not null default 'unchecked' check (state in ('unchecked', 'accepted', 'refused')),
  reason text check (length(reason) between 1 and 2000),
  checked_by uuid references person (id),
  checked_at timestamptz,
  version integer not null default 1,
  primary key (network_id, question_id, membership_id),
  foreign key (network_id, question_id) references prequalification_question (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id),
  check ((state = 'refused') = (reason is not null)),
  check ((state = 'unchecked') = (checked_at is null)),
  check ((checked_by is null) = (checked_at is null))
);
create index prequalification_answer_by_membership on prequalification_answer (network_id, membership_id);
create index prequalification_answer_expiring on prequalification_answer (expires_on) where expires_on is not null;

-- That it was told; a new certificate is told of anew.
create table expiry_reminder (
  network_id uuid not null,
  question_id uuid not null,
  membership_id uuid not null,
  expires_on date not null,
  days smallint not null check (days in (60, 14, 0)),
  told_at timestamptz not null default clock_timestamp(),
  primary key (network_id, question_id, membership_id, expires_on, days),
  foreign key (network_id, question_id, membership_id) references prequalification_answer (network_id, question_id, membership_id)
);

-- Whether a call asks for it: `warn` shows the office who lacks it, `block` invites and admits nobody who does.
alter table call add column prequalification text not null default 'none' check (prequalification in ('none', 'warn', 'block'));

do $$ declare of_table text; begin
  foreach of_table in array array['prequalification', 'prequalification_question', 'prequalification_answer', 'expiry_reminder'] loop
    execute format('alter table %I enable row level security, force row level security', of_table);
    execute format('create policy office on %I using (app_in_scope(network_id) and (select app_is_office()))', of_table);
  end loop;
end $$;
create policy asked on prequalification for select using (app_in_scope(network_id) and (select app_side()) = 'supplier');
create policy asked on prequalification_question for select using (app_in_scope(network_id) and (select app_side()) = 'supplier');
create policy own on prequalification_answer for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships()));
create policy own_given on prequalification_answer for insert with check (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships()) and state = 'unchecked');
create policy own_changed on prequalification_answer for update using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships())) with check (state = 'unchecked');

-- How each admitted supplier stands to each question that is asked. A certificate counts until its day is over in the network's zone.
-- Seen with the reader's own rights.
create view prequalification_standing with (security_invoker = true) as
  select q.network_id, q.id as question_id, m.id as membership_id, q.is_required,
    case when a.question_id is null then 'open' when a.expires_on < (clock_timestamp() at time zone n.time_zone)::date then 'expired' else a.state end as standing
  from prequalification_question q
  join network n on n.id = q.network_id
  join membership m on m.network_id = q.network_id and m.kind = 'supplier' and m.status = 'admitted'
  left join prequalification_answer a on a.network_id = q.network_id and a.question_id = q.id and a.membership_id = m.id
  where q.retired_at is null;
create view prequalified with (security_invoker = true) as
  select network_id, membership_id, bool_and(not is_required or standing = 'accepted') as is_complete,
    count(*) filter (where standing = 'unchecked')::integer as unchecked,
    count(*) filter (where is_required and standing in ('open', 'refused', 'expired'))::integer as lacking
  from prequalification_standing group by 1, 2;

-- What is still to be told, at the beginning of its day in the network's zone; none of a day before the answer was given, and nothing once
-- the certificate has expired or was refused. Seen with the reader's own rights.
create view expiry_to_tell with (security_invoker = true) as
  select a.network_id, a.question_id, a.membership_id, a.expires_on, d.days, day.at
  from prequalification_answer a
  join network n on n.id = a.network_id
  join prequalification_question q on q.network_id = a.network_id and q.id = a.question_id and q.retired_at is null
  join membership m on m.network_id = a.network_id and m.id = a.membership_id and m.status = 'admitted'
  cross join unnest(array[60, 14, 0]) as d (days)
  cross join lateral (select (a.expires_on - d.days)::timestamp at time zone n.time_zone as at) day
  where a.expires_on between clock_timestamp()::date - 1 and clock_timestamp()::date + 62
    and a.expires_on >= (clock_timestamp() at time zone n.time_zone)::date and a.state <> 'refused' and day.at >= a.answered_at
    and not exists (select from expiry_reminder t where t.network_id = a.network_id and t.question_id = a.question_id
      and t.membership_id = a.membership_id and t.expires_on = a.expires_on and t.days = d.days);
