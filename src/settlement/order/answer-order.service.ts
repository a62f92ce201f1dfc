import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import type { Instant } from '../../values/instant.js';
import { type Agreed } from '../agreed.js';
import { CallOffs } from '../call-offs.js';
import { SettledAgreements } from '../settled-agreements.js';
import { answersTo, isNewsToParty, type LineAnswer } from './answer.js';
import { type Order, Orders, type RecordedLine } from './orders.js';

/** The supplier's answer to an order, line by line; who has not answered in time is reminded once. Domain §14; decision 14. */
@Injectable()
export class AnswerOrder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly orders: Orders,
    private readonly callOffs: CallOffs,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * A declined line is cancelled in every sum. The same answer again changes nothing.
   * @throws DomainError `agreement.missing`, `agreement.not_open`, `order.missing`, `order.answer`
   */
  async answer(by: Mandate, agreementId: string, orderId: string, answers: readonly LineAnswer[]): Promise<void> {
    if (by.side !== 'supplier') throw missing('order');
    await this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      await this.orders.find(agreementId, orderId);
    });
    await this.work.as({ ...by, side: 'service' }, async () => {
      const agreed = await this.agreements.lock(agreementId, by.membershipId ?? null);
      const order = await this.orders.find(agreementId, orderId);
      const lines = (await this.orders.lines([orderId])).get(orderId) ?? [];
      const reported = new Map((await this.callOffs.ofOrder(orderId)).map(({ line, isReported }) => [line, isReported]));
      const news = answersTo(
        lines.map((one) => ({ ...one, isReported: reported.get(one.line) === true })),
        answers,
        order,
      );
      if (news.length === 0) return;
      await this.orders.answer(orderId, news, by.personId);
      await this.decline(lines, news);
      await this.tell(by, agreed, order, lines, news);
    });
  }

  /** When the next supplier is reminded, over all networks. */
  nextReminder(): Promise<Instant | undefined> {
    return this.orders.nextReminder();
  }

  /** Reminds the suppliers of orders that are not answered in time. Early, late or twice changes nothing. */
  remindDue(): Promise<void> {
    return this.work.asService(null, async () => {
      if ((await this.orders.remindDue()) > 0) this.notices.nudge();
    });
  }

  private async decline(lines: readonly RecordedLine[], news: readonly LineAnswer[]): Promise<void> {
    const callOffs = new Map(lines.map(({ line, callOffId }) => [line, callOffId]));
    const byReason = new Map<string, string[]>();
    for (const answer of news) {
      if (answer.answer !== 'declined') continue;
      const callOffId = callOffs.get(answer.line);
      if (callOffId !== undefined) byReason.set(answer.reason, [...(byReason.get(answer.reason) ?? []), callOffId]);
    }
    for (const [reason, ids] of byReason) await this.callOffs.cancel(ids, reason, true);
  }

  private async tell(by: Mandate, agreed: Agreed, order: Order, lines: readonly RecordedLine[], news: readonly LineAnswer[]): Promise<void> {
    const before = new Map(lines.map((line) => [line.line, line]));
    const isNews = news.some((answer) => isNewsToParty(answer, before.get(answer.line), order.wantedOn));
    if (isNews) await this.orders.setChangeUnseen(order.id, true);
    const person = this.audit.pseudonym(by.personId);
    await this.audit.record(
      'order.answered',
      order.id,
      { by: person, agreementId: agreed.id, ...loggedAnswers(news) },
      { membershipId: order.membershipId },
    );
    const params = { agreement: agreed.number, agreementId: agreed.id, orderId: order.id, reference: order.reference };
    const key = isNews ? 'order.changed' : 'order.confirmed';
    await this.notices.tell({ memberships: [order.membershipId], roles: ['buyer', 'signatory'] }, key, params, order.id);
  }
}

/** Answers as the log keeps them: reasons as a checksum, since those of a large order are more than an entry holds. */
function loggedAnswers(news: readonly LineAnswer[]) {
  const reasons = news.flatMap((one) => (one.answer === 'declined' ? [[one.line, one.reason]] : []));
  const lines = news.map((one) => (one.answer === 'declined' ? { line: one.line, answer: one.answer } : one));
  const sha256 = createHash('sha256').update(JSON.stringify(reasons)).digest('hex');
  return reasons.length === 0 ? { lines } : { lines, reasonsSha256: sha256 };
}
