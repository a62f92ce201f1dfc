-- A call-off can be taken back. It stays listed with when and why; every sum leaves it out. Domain §14. Safe while running: adds only.

alter table call_off
  add column cancelled_at timestamptz,
  add column cancelled_because text check (length(cancelled_because) between 1 and 1000),
  add constraint call_off_cancelled check ((cancelled_at is null) = (cancelled_because is null));

-- A party reads of its own refused orders, since they decide what it may still take back.
create policy party on call_off_refusal for select using (app_in_scope(network_id) and (select app_side()) in ('member', 'customer')
  and membership_id in (select app_memberships()));
