-- Orders: call-offs of one party that are placed together, all or none, and what the supplier answers to each line.
-- Domain §14; decision 14. Safe while running: adds only.

set local lock_timeout = '5s';

-- What came back for credit is not called off any more; a declined call-off is cancelled, though not by its party.
alter table call_off
  add column returned numeric(21, 6) not null default 0,
  add column is_declined boolean not null default false,
  add constraint call_off_returned check (returned between 0 and quantity),
  add constraint call_off_declined check (not is_declined or cancelled_at is not null);

-- An order of several positions that one of them refused has told a bound of the others, too.
alter table call_off_refusal add column is_refused boolean not null default true;

-- `content` is what the order says, frozen when it is placed: its documents are drawn from it.
create table call_off_order (
  network_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  supplier_id uuid not null,
  membership_id uuid not null,
  party_code text not null,
  reference text not null check (length(reference) between 1 and 90),
  ordered_on date not null,
  content jsonb not null,
  content_hash bytea not null check (length(content_hash) = 32),          -- of what was asked for: the same again is the same order
  placed_by uuid not null,
  placed_at timestamptz not null default clock_timestamp(),
  answer_by timestamptz not null,
  reminded_at timestamptz,
  is_change_unseen boolean not null default false,                        -- a line was declined or moved, and the party has not said that it knows
  primary key (network_id, id),
  unique (network_id, agreement_id, membership_id, reference),
  foreign key (network_id, agreement_id) references agreement (network_id, id),
  foreign key (network_id, supplier_id) references membership (network_id, id),
  foreign key (network_id, membership_id) references membership (network_id, id)
);
create index call_off_order_by_agreement on call_off_order (network_id, agreement_id, placed_at);

-- A line of an order is a call-off.
create table order_line (
  network_id uuid not null,
  order_id uuid not null,
  line_no integer not null check (line_no > 0),
  call_off_id uuid not null,
  primary key (network_id, order_id, line_no),
  unique (network_id, call_off_id),
  foreign key (network_id, order_id) references call_off_order (network_id, id),
  foreign key (network_id, call_off_id) references call_off (network_id, id)
);

-- What the supplier answered to a line; the latest counts. Declined is final.
create table order_answer (
  network_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  line_no integer not null,
  answer text not null check (answer in ('confirmed', 'declined')),
  deliver_on date,
  reason text check (length(reason) between 1 and 1000),
  answered_by uuid not null,
  answered_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  foreign key (network_id, order_id, line_no) references order_line (network_id, order_id, line_no),
  check ((answer = 'confirmed') = (deliver_on is not null)),
  check (answer = 'confirmed' or reason is not null)
);
create index order_answer_by_line on order_answer (network_id, order_id, line_no, id);

-- What the supplier delivered, and what the party received or sent back; its reference (a delivery note's number) once an order and kind.
create table order_movement (
  network_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  kind text not null check (kind in ('delivery', 'receipt', 'return')),
  reference text not null check (length(reference) between 1 and 100),
  happened_on date not null,
  content_hash bytea not null check (length(content_hash) = 32),
  recorded_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  unique (network_id, order_id, kind, reference),
  foreign key (network_id, order_id) references call_off_order (network_id, id)
);
create table order_movement_line (
  network_id uuid not null,
  movement_id uuid not null,
  order_id uuid not null,
  line_no integer not null,
  kind text not null check (kind in ('delivery', 'receipt', 'return')),
  quantity numeric(21, 6) not null check (quantity > 0),
  wants text check (wants in ('credit', 'replacement')),
  reason text check (length(reason) between 1 and 1000),
  primary key (network_id, movement_id, line_no),
  foreign key (network_id, movement_id) references order_movement (network_id, id),
  foreign key (network_id, order_id, line_no) references order_line (network_id, order_id, line_no),
  check ((kind = 'return') = (wants is not null)),
  check ((kind = 'return') = (reason is not null))
);
create index order_movement_line_by_line on order_movement_line (network_id, order_id, line_no);

revoke delete, truncate on call_off_order from poolround_app;
revoke update, delete, truncate on order_line, order_answer, order_movement, order_movement_line from poolround_app;

alter table call_off_order enable row level security;
alter table call_off_order force row level security;
alter table order_line enable row level security;
alter table order_line force row level security;
alter table order_answer enable row level security;
alter table order_answer force row level security;

alter table order_movement enable row level security;
alter table order_movement force row level security;
alter table order_movement_line enable row level security;
alter table order_movement_line force row level security;

create policy office on call_off_order using (app_in_scope(network_id) and (select app_is_office()));
create policy party on call_off_order for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer')
  and membership_id in (select app_memberships()));
create policy supplier on call_off_order for select using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and supplier_id in (select app_memberships()));
create policy office on order_line using (app_in_scope(network_id) and (select app_is_office()));
create policy seen on order_line for select using (app_in_scope(network_id)
  and exists (select from call_off_order o where o.network_id = order_line.network_id and o.id = order_line.order_id));
create policy office on order_answer using (app_in_scope(network_id) and (select app_is_office()));
create policy seen on order_answer for select using (app_in_scope(network_id)
  and exists (select from call_off_order o where o.network_id = order_answer.network_id and o.id = order_answer.order_id));

create policy office on order_movement using (app_in_scope(network_id) and (select app_is_office()));
create policy seen on order_movement for select using (app_in_scope(network_id)
  and exists (select from call_off_order o where o.network_id = order_movement.network_id and o.id = order_movement.order_id));
create policy office on order_movement_line using (app_in_scope(network_id) and (select app_is_office()));
create policy seen on order_movement_line for select using (app_in_scope(network_id)
  and exists (select from call_off_order o where o.network_id = order_movement_line.network_id and o.id = order_movement_line.order_id));

-- What has happened to each line of an order.
create view order_line_facts with (security_invoker = true) as
  select l.network_id, l.order_id, l.line_no, c.id as call_off_id, c.quantity as ordered, c.cancelled_because as ended_because, c.is_declined,
    (select a.deliver_on from order_answer a where a.network_id = l.network_id and a.order_id = l.order_id and a.line_no = l.line_no
      order by a.answered_at desc, a.id desc limit 1) as confirmed_for,
    m.delivered, m.received, m.credited, m.to_replace
  from order_line l join call_off c on c.network_id = l.network_id and c.id = l.call_off_id
  cross join lateral (select coalesce(sum(quantity) filter (where kind = 'delivery'), 0) as delivered,
      coalesce(sum(quantity) filter (where kind = 'receipt'), 0) as received,
      coalesce(sum(quantity) filter (where wants = 'credit'), 0) as credited,
      coalesce(sum(quantity) filter (where wants = 'replacement'), 0) as to_replace
    from order_movement_line v where v.network_id = l.network_id and v.order_id = l.order_id and v.line_no = l.line_no) m;

-- Orders with a line that stands and is not answered.
create view order_to_answer with (security_invoker = true) as
  select o.network_id, o.id, o.agreement_id, o.supplier_id, o.answer_by, o.reminded_at from call_off_order o
  where exists (select from order_line_facts f where f.network_id = o.network_id and f.order_id = o.id
    and f.ended_because is null and f.confirmed_for is null and f.delivered = 0);
