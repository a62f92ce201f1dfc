-- A supplier's answer stays its own, and stays with the words that it was given to. Domain §7. Safe while running: changes policies only.

set local lock_timeout = '5s';

-- The changed row, too, is the supplier's own: no answer is handed on to another supplier or network.
drop policy own_changed on prequalification_answer;
create policy own_changed on prequalification_answer for update using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships())) with check (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and membership_id in (select app_memberships()) and state = 'unchecked');

-- Who answers may lock the question, so that its words stay meanwhile, and its own membership, so that first answers come one after the
-- other; nobody but the office changes them.
create policy lock_only on prequalification_question for update using (app_in_scope(network_id) and (select app_side()) = 'supplier')
  with check (false);
create policy lock_only on membership for update using (app_in_scope(network_id) and (select app_side()) = 'supplier'
  and organisation_id = app_organisation()) with check (false);
