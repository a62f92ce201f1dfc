-- The office watches what its network's service has still to do, and has it done again. Safe while running: adds only.

-- Whether an e-mail can be sent again: one that carried a secret has forgotten it.
alter table mail add column is_repeatable boolean not null default true;

-- Only this network's, only for the office: events carry ids, no figures; of an e-mail it reads to whom it goes and why it
-- failed, not what it says. It may put both back into the queue, nothing else.
create policy office_watches on outbox for select using (network_id = app_network() and app_side() = 'office');
create policy office_repeats on outbox for update using (network_id = app_network() and app_side() = 'office' and handled_at is null);
create policy office_watches on mail for select using (network_id = app_network() and app_side() = 'office');
create policy office_repeats on mail for update using (network_id = app_network() and app_side() = 'office' and state in ('waiting', 'failed'))
  with check (network_id = app_network() and app_side() = 'office' and state = 'waiting');
create index outbox_of_network on outbox (network_id, made_at) where handled_at is null;
create index mail_unsettled on mail (network_id) where state in ('waiting', 'failed');
