-- Requests to become a customer: one that waits for its confirmation per e-mail address, the office is told once, and companies are
-- found whichever way their VAT number was written. Decision 19.
-- While processes of the earlier version run beside, a second request of an address fails there instead of being passed over.
set local lock_timeout = '5s';

alter table registration add column received_at timestamptz;                        -- when its consequences were drawn
alter table registration no force row level security;
delete from registration r where r.state = 'pending' and exists (
  select from registration o where o.network_id = r.network_id and o.state = 'pending' and lower(o.email) = lower(r.email)
    and (o.made_at, o.id) > (r.made_at, r.id));
alter table registration force row level security;
create unique index registration_pending_once on registration (network_id, lower(email)) where state = 'pending';

create function plain_vat_id(vat_id text) returns text language sql immutable parallel safe as
  $$ select regexp_replace(regexp_replace(upper(vat_id), '[^0-9A-Z]', '', 'g'), '^GR', 'EL') $$;
create index organisation_by_plain_vat_id on organisation (of_network, plain_vat_id(vat_id)) where vat_id is not null;
