import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../../platform/deadlines.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { type Instant, instant } from '../../values/instant.js';

const KEPT = '30 days';
const BATCH = 10_000;

/** Deletes the log of webhooks thirty days after each event. */
@Injectable()
export class WebhookRetention implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deadlines: Deadlines,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: 'webhook_retention', nextDue: () => this.nextDue(), closeDue: () => this.deleteOld() });
  }

  private async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ at: string | null }>(
      `select (extract(epoch from min(made_at) + $1::interval) * 1000000)::bigint::text as at from webhook_delivery`,
      [KEPT],
    );
    return row?.at ? instant(BigInt(row.at)) : undefined;
  }

  private async deleteOld(): Promise<void> {
    const batch = (): Promise<number> =>
      this.work.touch(
        `with old as (select network_id, id from webhook_delivery where made_at <= clock_timestamp() - $1::interval order by made_at limit $2 for update skip locked)
         delete from webhook_delivery d using old where d.network_id = old.network_id and d.id = old.id`,
        [KEPT, BATCH],
      );
    while ((await this.work.asService(null, batch)) === BATCH);
  }
}
