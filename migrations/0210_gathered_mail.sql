-- A person may have its messages gathered into one e-mail every morning. Safe while running: adds only, with defaults.
-- Policies: a person changes its own row, the service sends e-mails (0002, 0006).
alter table person add column mail_rhythm text not null default 'at_once' check (mail_rhythm in ('at_once', 'each_morning'));
-- Waits for its reader's next morning, and goes with all that wait for the same one.
alter table mail add column is_gathered boolean not null default false;

-- The next time that it is seven in the morning there.
create function morning_after(moment timestamptz, zone text) returns timestamptz language sql stable parallel safe as $$
  select min(morning) from (
    select ((moment at time zone zone)::date + days + time '07:00') at time zone zone as morning from generate_series(0, 1) days
  ) mornings where morning > moment
$$;
create index mail_gathered on mail (person_id) where is_gathered and state = 'waiting';
