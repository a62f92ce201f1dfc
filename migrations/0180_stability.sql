-- Whether a scenario leaves a group of members better off outside, and who brings what. Domain §11. Safe while running: adds only.
set local lock_timeout = '5s';
alter table award_scenario add column stability jsonb; -- {core: {group: {members, gain} | null, most} | null, brings: {member: amount} | null}
