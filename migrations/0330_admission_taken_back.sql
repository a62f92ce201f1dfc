-- A supplier may take back its request to be admitted to a call while it is not decided, and ask again. Domain §7. Safe while running:
-- the new check allows more than the old one.

set local lock_timeout = '5s';

alter table admission_request drop constraint admission_request_state_check;
alter table admission_request add constraint admission_request_state_check check (state in ('waiting', 'admitted', 'refused', 'taken_back')) not valid;
alter table admission_request validate constraint admission_request_state_check;

-- What the office has decided is not the supplier's to change.
create policy own_changed on admission_request for update using (app_in_scope(network_id) and (select app_side()) = 'supplier'
    and state in ('waiting', 'taken_back') and membership_id in (select app_memberships()))
  with check (app_in_scope(network_id) and (select app_side()) = 'supplier' and state in ('waiting', 'taken_back')
    and membership_id in (select app_memberships()) and call_id in (select c.call_id from calls_to_ask_for() c));
