import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Notices } from '../../notice/notices.js';
import { Deadlines } from '../../platform/deadlines.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { type Instant, instant } from '../../values/instant.js';

/** The kind of deadline at which suppliers are reminded of certificates that expire. */
const EXPIRY_REMINDER = 'expiry_reminder';

/**
 * Reminds a supplier 60 and 14 days before a certificate expires and on its last day, each once. Early, late or twice changes nothing;
 * where several were missed, it is told once. Domain §7.
 */
@Injectable()
export class RemindOfExpiry implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deadlines: Deadlines,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: EXPIRY_REMINDER, nextDue: () => this.nextDue(), closeDue: () => this.tellDue() });
  }

  /** The earliest reminder of the next two months that is still to be told, over all networks. */
  async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ due: string | null }>(
      `select (extract(epoch from min(at)) * 1000000)::bigint::text as due from expiry_to_tell`,
    );
    return row?.due ? instant(BigInt(row.due)) : undefined;
  }

  /** Tells all that are due, in one statement over all networks, each in its reader's language. */
  tellDue(): Promise<void> {
    return this.work.asService(null, async () => {
      const told = await this.work.touch(
        `with told as (
           insert into expiry_reminder (network_id, question_id, membership_id, expires_on, days)
           select network_id, question_id, membership_id, expires_on, days from expiry_to_tell where at <= clock_timestamp()
           on conflict do nothing returning *
         ), expiring as (select distinct network_id, question_id, membership_id, expires_on from told)
         insert into notice (network_id, person_id, key, params, subject_id)
         select e.network_id, p.id, 'prequalification.expiring', jsonb_build_object('question',
           case coalesce(p.locale, n.locale) when 'de' then q.text_de else q.text_en end, 'expiresOn', e.expires_on), e.question_id
         from expiring e join network n on n.id = e.network_id
         join prequalification_question q on q.network_id = e.network_id and q.id = e.question_id
         cross join lateral people_of(e.network_id, array[e.membership_id], array['bidder']) as told_to(person)
         join person p on p.id = told_to.person`,
      );
      if (told > 0) this.notices.nudge();
    });
  }
}
