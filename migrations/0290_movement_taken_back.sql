-- Returns count once the supplier has confirmed them, and what was noted wrongly is taken back. Domain §14; decision 14.
-- Safe while running: adds only, and gives a reference free again that was taken back. Returns of before count already: they are confirmed.
set local lock_timeout = '5s';

alter table order_movement
  add column answer text check (answer in ('confirmed', 'refused')),
  add column answer_reason text check (length(answer_reason) between 1 and 1000),
  add column answered_at timestamptz,
  add column answered_by uuid,                                               -- null: confirmed before there were answers
  add column reversed_at timestamptz,
  add column reversed_by uuid,
  add column reversal_reason text check (length(reversal_reason) between 1 and 1000),
  add check (kind = 'return' or answer is null),
  add check ((answer is null) = (answered_at is null)),
  add check ((answer is not distinct from 'refused') = (answer_reason is not null)),
  add check ((reversed_at is null) = (reversed_by is null) and (reversed_at is null) = (reversal_reason is null));
select set_config('app.side', 'service', true);
update order_movement set answer = 'confirmed', answered_at = recorded_at where kind = 'return';
select set_config('app.side', '', true);

alter table order_movement drop constraint order_movement_network_id_order_id_kind_reference_key;
create unique index order_movement_reference on order_movement (network_id, order_id, kind, reference) where reversed_at is null;
create index order_movement_to_answer on order_movement (network_id, order_id) where kind = 'return' and answer is null and reversed_at is null;
grant update (answer, answer_reason, answered_at, answered_by, reversed_at, reversed_by, reversal_reason) on order_movement to poolround_app;

-- What was noted is written once, and so is each of its two fates.
create function order_movement_fate_is_final() returns trigger language plpgsql as $$
begin
  if old.reversed_at is not null or (old.answer is not null and new.answer is distinct from old.answer)
  then raise exception 'what has become of a movement is final'; end if;
  return new;
end $$;
create trigger fate_is_final before update on order_movement for each row execute function order_movement_fate_is_final();

create or replace view order_line_facts with (security_invoker = true) as
  select l.network_id, l.order_id, l.line_no, c.id as call_off_id, c.quantity as ordered, c.cancelled_because as ended_because, c.is_declined,
    (select a.deliver_on from order_answer a where a.network_id = l.network_id and a.order_id = l.order_id and a.line_no = l.line_no
      order by a.answered_at desc, a.id desc limit 1) as confirmed_for,
    m.delivered, m.received, m.credited, m.to_replace, m.coming_back
  from order_line l join call_off c on c.network_id = l.network_id and c.id = l.call_off_id
  cross join lateral (select coalesce(sum(v.quantity) filter (where v.kind = 'delivery'), 0) as delivered,
      coalesce(sum(v.quantity) filter (where v.kind = 'receipt'), 0) as received,
      coalesce(sum(v.quantity) filter (where v.wants = 'credit' and o.answer = 'confirmed'), 0) as credited,
      coalesce(sum(v.quantity) filter (where v.wants = 'replacement' and o.answer = 'confirmed'), 0) as to_replace,
      coalesce(sum(v.quantity) filter (where v.kind = 'return' and o.answer is null), 0) as coming_back
    from order_movement_line v join order_movement o on o.network_id = v.network_id and o.id = v.movement_id and o.reversed_at is null
    where v.network_id = l.network_id and v.order_id = l.order_id and v.line_no = l.line_no) m;
