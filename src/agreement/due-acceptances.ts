import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Notices } from '../notice/notices.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { type Instant, instant } from '../values/instant.js';
import { present } from '../values/invariant.js';
import type { Agreement } from './agreement.js';
import type { StoredEdition } from './editions.js';

/** The instant at which the day by which an edition is to be accepted has passed, in its network's zone. */
const PASSED = `((e.accept_by + 1)::timestamp at time zone n.time_zone)`;
/** Standing sign-ups to an edition before the one in force, which has a day by which it is to be accepted. */
const BEHIND = `sign_up s join edition was on was.network_id = s.network_id and was.id = s.edition_id
  join edition e on e.network_id = s.network_id and e.agreement_id = s.agreement_id and e.state = 'open' and e.number > was.number
  join network n on n.id = s.network_id
  where s.ends_on is null and e.accept_by is not null`;

/** Sign-ups that have not accepted the edition in force. Domain §13: whoever does not by its date leaves at that date. */
@Injectable()
export class DueAcceptances {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /** When a day of the running transaction's network has passed. */
  async endOfDay(day: string): Promise<Instant> {
    const row = await this.work.one<{ at: string }>(
      `select (extract(epoch from ($1::date + 1)::timestamp at time zone time_zone) * 1000000)::bigint::text as at from network where id = app_network()`,
      [day],
    );
    return instant(BigInt(present(row, 'the network').at));
  }

  /** Tells those who signed up to an earlier edition that the new one is to be accepted. */
  async askParties(agreement: Agreement, { edition }: StoredEdition, acceptBy: string): Promise<void> {
    await this.work.query(
      `insert into notice (network_id, person_id, key, params, subject_id)
       select distinct s.network_id, people.id, 'edition.to_accept',
         jsonb_build_object('agreement', $2::text, 'agreementId', s.agreement_id, 'edition', $3::text, 'acceptBy', $4::text), s.agreement_id
       from sign_up s, people_of(s.network_id, array[s.membership_id], array['signatory', 'buyer']) as people (id)
       where s.network_id = app_network() and s.agreement_id = $1 and s.ends_on is null`,
      [agreement.id, agreement.number, String(edition.number), acceptBy],
    );
    this.notices.nudge();
  }

  /** The earliest day that has still to pass, or has passed unhandled, over all networks. */
  async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ due: string | null }>(
      `select (extract(epoch from min(${PASSED})) * 1000000)::bigint::text as due from ${BEHIND}`,
    );
    return row?.due ? instant(BigInt(row.due)) : undefined;
  }

  /** Ends all sign-ups whose day has passed, keeps why, and tells the parties; in one statement over all networks. */
  async lapseDue(): Promise<void> {
    const lapsed = await this.work.touch(
      `with due as (select s.network_id, s.id, e.accept_by from ${BEHIND} and ${PASSED} <= clock_timestamp() for update of s skip locked),
       ended as (
         update sign_up s set ends_on = greatest(due.accept_by, s.effective_from), version = s.version + 1 from due
         where s.network_id = due.network_id and s.id = due.id returning s.*
       ), declared as (
         insert into declaration (network_id, sign_up_id, membership_id, edition_id, kind, document_hash, person_id)
         select x.network_id, x.id, x.membership_id, x.edition_id, 'lapse', e.document_hash, null
         from ended x join edition e on e.network_id = x.network_id and e.id = x.edition_id
       ), audited as (
         insert into audit_entry (network_id, kind, subject_id, membership_id, body)
         select network_id, 'sign_up.ended', id, membership_id, jsonb_build_object('agreementId', agreement_id, 'endsOn', ends_on, 'lapsed', true) from ended
       )
       insert into notice (network_id, person_id, key, params, subject_id)
       select distinct x.network_id, people.id, 'sign_up.ended', jsonb_build_object('agreement', a.number, 'agreementId', a.id, 'endsOn', x.ends_on), a.id
       from ended x join agreement a on a.network_id = x.network_id and a.id = x.agreement_id,
         people_of(x.network_id, array[x.membership_id], array['signatory', 'buyer']) as people (id)`,
    );
    if (lapsed === 0) return;
    this.audit.nudge();
    this.notices.nudge();
  }
}
