import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../platform/deadlines.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { type Instant, instant } from '../values/instant.js';

/** How long notices are kept; what they tell of stands in the log for longer. */
const KEPT = '2 years';
const BATCH = 10_000;

/** Deletes notices, and the record of their e-mails, two years after they were made. */
@Injectable()
export class Retention implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deadlines: Deadlines,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: 'notice_retention', nextDue: () => this.nextDue(), closeDue: () => this.deleteOld() });
  }

  private async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ at: string | null }>(
      `select (extract(epoch from min(made_at) + $1::interval) * 1000000)::bigint::text as at from notice`,
      [KEPT],
    );
    return row?.at ? instant(BigInt(row.at)) : undefined;
  }

  private async deleteOld(): Promise<void> {
    const batch = (): Promise<number> =>
      this.work.touch(
        `with old as (select network_id, id from notice where made_at <= clock_timestamp() - $1::interval order by made_at limit $2 for update skip locked),
           mails as (delete from mail m using old where m.network_id = old.network_id and m.id = old.id)
         delete from notice n using old where n.network_id = old.network_id and n.id = old.id`,
        [KEPT, BATCH],
      );
    while ((await this.work.asService(null, batch)) === BATCH);
  }
}
