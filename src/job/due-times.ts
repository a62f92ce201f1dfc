import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { type Instant, instant } from '../values/instant.js';
import type { DueKind } from './job.js';

/** What will happen by itself at its time, and where. */
export interface DueTime {
  readonly kind: DueKind;
  readonly at: Instant;
  /** Null: of the network itself. */
  readonly round: { readonly id: string; readonly title: string } | null;
  readonly agreement: { readonly id: string; readonly number: string } | null;
  readonly stage: number | null;
  /** Whom it concerns, where it is one supplier alone. */
  readonly supplier: { readonly membershipId: string; readonly name: string } | null;
}

interface Row {
  kind: DueKind;
  at: string;
  round_id: string | null;
  title: string | null;
  agreement_id: string | null;
  agreement_number: string | null;
  stage: number | null;
  supplier: DueTime['supplier'];
}

const MOST = 200;
const NO_AGREEMENT = 'null::uuid as agreement_id, null::text as agreement_number, null::int as stage';
/** As the sweeps of the rooms see them, here for one network. */
const DUE = `
  select 'collecting' as kind, r.collecting_deadline as at, r.id as round_id, ${NO_AGREEMENT} from round r where r.phase = 'collecting'
  union all select 'sign_up', r.sign_up_deadline, r.id, ${NO_AGREEMENT} from round r where r.phase = 'sign_up'
  union all select 'reminder', r.collecting_deadline - d.days * interval '1 day', r.id, ${NO_AGREEMENT} from round r cross join unnest(array[7, 3, 1]) as d(days)
    where r.phase = 'collecting' and r.collecting_deadline - d.days * interval '1 day' >= r.phase_since and r.collecting_deadline > clock_timestamp()
      and not exists (select from demand_reminder t where t.network_id = r.network_id and t.round_id = r.id and t.deadline = r.collecting_deadline and t.days_before = d.days)
  union all select 'stage', s.deadline, s.round_id, null, null, s.number from stage s where s.state = 'open'
  union all select 'invitation_reminder', c.reminder_due_at, c.round_id, ${NO_AGREEMENT} from call c
    where c.reminder_due_at is not null and c.reminded_at is null and c.state = 'published'
  union all select 'standstill', s.ends_at, s.round_id, ${NO_AGREEMENT} from standstill s where s.ended_at is null and s.open_complaints = 0
  union all select 'losing_bids', c.losing_bids_until, c.round_id, ${NO_AGREEMENT} from call c where c.losing_bids_until is not null and not c.legal_hold
  union all select distinct 'acceptance', (e.accept_by + 1)::timestamp at time zone n.time_zone, a.round_id, a.id, a.number, null::int
    from sign_up s join edition was on was.network_id = s.network_id and was.id = s.edition_id
    join edition e on e.network_id = s.network_id and e.agreement_id = s.agreement_id and e.state = 'open' and e.number > was.number
    join agreement a on a.network_id = s.network_id and a.id = s.agreement_id join network n on n.id = s.network_id
    where s.ends_on is null and e.accept_by is not null
  union all select 'ending', at, round_id, agreement_id, number, null from ending_to_tell
  union all select 'call_off_request', t.answer_by, q.round_id, a.id, a.number, null from request_turn t
    join call_off_request q on q.network_id = t.network_id and q.id = t.request_id
    join agreement a on a.network_id = t.network_id and a.id = t.agreement_id where t.state = 'asked'
  union all select 'request_bids', q.bids_until, q.round_id, a.id, a.number, null from call_off_request q
    join lateral (select a.id, a.number from panel_seat s join agreement a on a.network_id = s.network_id and a.id = s.agreement_id
      where s.network_id = q.network_id and s.panel_id = q.panel_id order by s.rank limit 1) a on true where q.state = 'bidding'
  union all select 'losing_request_bids', q.losing_bids_until, q.round_id, ${NO_AGREEMENT} from call_off_request q
    where q.losing_bids_until is not null and not exists (select from call c where c.network_id = q.network_id and c.round_id = q.round_id and c.legal_hold)`;

/** Of one supplier, whose certificates may be several. */
const EXPIRING = `select distinct 'expiry_reminder', e.at, null::uuid, ${NO_AGREEMENT}, jsonb_build_object('membershipId', m.id, 'name', o.name)
  from expiry_to_tell e join membership m on m.network_id = e.network_id and m.id = e.membership_id join organisation o on o.id = m.organisation_id
  where e.network_id = app_network()`;

/** The deadlines of the running transaction's network. */
@Injectable()
export class DueTimes {
  constructor(private readonly work: UnitOfWork) {}

  /** The earliest first. */
  async next(): Promise<DueTime[]> {
    const rows = await this.work.query<Row>(
      `select d.kind, (extract(epoch from d.at) * 1000000)::bigint::text as at, d.round_id, r.title, d.agreement_id, d.agreement_number, d.stage, d.supplier
       from (select due.*, null::jsonb as supplier from (${DUE}) due union all ${EXPIRING}) d
       left join round r on r.network_id = app_network() and r.id = d.round_id where d.at is not null order by d.at, d.kind limit ${MOST}`,
    );
    return rows.map(({ kind, at, round_id: id, title, agreement_id: agreementId, agreement_number: number, stage, supplier }) => ({
      kind,
      at: instant(BigInt(at)),
      round: id === null || title === null ? null : { id, title },
      agreement: agreementId === null || number === null ? null : { id: agreementId, number },
      stage,
      supplier,
    }));
  }
}
