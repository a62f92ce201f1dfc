-- A turn that ends for a reason of the party's own: its quota, its tries, its reference. Nobody who was not asked sees one.
-- Domain §6.3; decision 20. Safe while running: allows more, and no state is written yet that it hides.

set local lock_timeout = '5s';

alter table request_turn drop constraint request_turn_state_check;
alter table request_turn add constraint request_turn_state_check
  check (state in ('asked', 'accepted', 'declined', 'timed_out', 'over_maximum', 'withdrawn', 'passed_over', 'lapsed'));

alter policy supplier on request_turn using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and supplier_id in (select app_memberships()) and state <> 'passed_over');
