import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { present } from '../values/invariant.js';
import { Mailing } from './mailing.js';
import type { MessageSettings as Wishes } from './message-settings.schema.js';

/** In which language a person is written to, and how often. The same in all networks. */
@Injectable()
export class MessageSettings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mailing: Mailing,
  ) {}

  async read(personId: string): Promise<z.infer<typeof Wishes>> {
    const row = await this.work.asService(null, () =>
      this.work.one<z.infer<typeof Wishes>>(`select locale as language, mail_rhythm as rhythm from person where id = $1`, [personId]),
    );
    return present(row, 'the person who is signed in');
  }

  /** From now on. Who no longer wants messages gathered gets those that wait for the morning at once. */
  async change(personId: string, { language, rhythm }: z.infer<typeof Wishes>): Promise<z.infer<typeof Wishes>> {
    await this.work.asService(null, async () => {
      await this.work.query(`update person set locale = $2, mail_rhythm = $3 where id = $1 and erased_at is null`, [personId, language, rhythm]);
      if (rhythm === 'at_once')
        await this.work.query(
          `update mail set is_gathered = false, next_at = clock_timestamp() where person_id = $1 and is_gathered and state = 'waiting'`,
          [personId],
        );
    });
    this.mailing.nudge();
    return { language, rhythm };
  }
}
