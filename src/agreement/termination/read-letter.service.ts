import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { Agreements } from '../agreements.js';
import type { Language } from '../document/figures.js';
import { Editions } from '../editions.js';
import type { TerminationLetter } from './letter.js';
import { LetterThread } from './letter-thread.js';
import { Terminations } from './terminations.js';

/** A declared termination as a letter, for both of its sides. Domain §13; decision 18. */
@Injectable()
export class ReadLetter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: Agreements,
    private readonly editions: Editions,
    private readonly terminations: Terminations,
    private readonly thread: LetterThread,
  ) {}

  /** @throws DomainError `agreement.missing`, `termination.missing`, also for one that is not declared */
  async read(by: Mandate, agreementId: string, id: string, language: Language): Promise<{ readonly name: string; readonly pdf: Buffer }> {
    await this.work.as(by, async () => {
      await this.agreements.find(agreementId);
      if ((await this.terminations.find(agreementId, id)).state !== 'declared') throw missing('termination');
    });
    // Its reader need not see the people of the other side to read who declared it.
    const letter = await this.work.asService(by.networkId, () => this.letterOf(agreementId, id));
    const name = `${letter.agreement}-${language === 'de' ? 'Kuendigung' : 'termination'}.pdf`.replaceAll(/[^\w.-]/g, '-');
    return { name, pdf: await this.thread.render({ letter, language }) };
  }

  private async letterOf(agreementId: string, id: string): Promise<TerminationLetter> {
    const { number, title, terms } = await this.agreements.find(agreementId);
    const { side, kind, endsOn, reason } = await this.terminations.find(agreementId, id);
    const { content } = present(await this.editions.inForce(agreementId), 'the edition of an agreement that is terminated');
    const declared = await this.work.one<{ person: string; at: string }>(
      `select coalesce(name_here(t.network_id, t.decided_by), '–') as person, to_char(t.decided_at at time zone n.time_zone, 'YYYY-MM-DD HH24:MI') as at
       from termination t join network n on n.id = t.network_id where t.network_id = app_network() and t.id = $1`,
      [id],
    );
    const { person, at } = present(declared, 'a declared termination');
    const { noticeMonths } = terms;
    const parties = { network: content.network.name, supplier: content.supplier };
    return {
      side,
      kind,
      agreement: number,
      title,
      ...parties,
      noticeMonths,
      endsOn: present(endsOn, 'the last day'),
      reason,
      person,
      declaredAt: at,
    };
  }
}
