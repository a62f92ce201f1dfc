-- Whether a document of a call was scanned for malware before it was kept. Safe while running: adds only.
set local lock_timeout = '5s';
alter table call_document add column is_scanned boolean not null default false;
