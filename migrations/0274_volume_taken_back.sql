-- A volume that was shown, and of which every line was taken back, is shown as nil. Domain §6.3, §14. Safe while running: allows more.

set local lock_timeout = '5s';

alter table shown_volume drop constraint shown_volume_quantity_check;
alter table shown_volume add constraint shown_volume_quantity_check check (quantity >= 0);
