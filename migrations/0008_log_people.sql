-- Office and auditor may tell who a pseudonym of their network's log is, as long as its key is there. Safe while running: adds only.
create policy office on pseudonym_key for select using (network_id = app_network() and (select app_side()) in ('office', 'auditor'));
