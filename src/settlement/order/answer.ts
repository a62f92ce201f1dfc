import { isWorkingDay } from '../../award/decision/holidays.js';
import { DomainError, type ErrorDetail, said } from '../../values/domain-error.js';
import { type LineFacts, isOtherDay, lineStateOf, openOf } from './line-state.js';

/** So many working days after an order the supplier should have answered it. */
export const ANSWER_WITHIN = 3;

const DAY_MS = 86_400_000;

/** The last day on which an order should be answered. @param placedOn `YYYY-MM-DD` @param country ISO 3166, whose holidays count */
export function answerByDay(placedOn: string, country: string): string {
  let day = Date.parse(`${placedOn}T00:00:00Z`) / DAY_MS;
  for (let left = ANSWER_WITHIN; left > 0; ) {
    day += 1;
    if (isWorkingDay(day, country)) left -= 1;
  }
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** What a supplier says to a line of an order. */
export type LineAnswer =
  | { readonly line: number; readonly answer: 'confirmed'; readonly deliverOn: string }
  | { readonly line: number; readonly answer: 'declined'; readonly reason: string };

/** A line as far as answering asks. */
export interface AnsweredLine extends LineFacts {
  readonly line: number;
  /** whether the supplier has reported a purchase of it */
  readonly isReported: boolean;
}

/** Whether a supplier may confirm a line, or move the day that it has confirmed. */
export function isConfirmable(facts: LineFacts): boolean {
  return facts.endedBecause === null && !openOf(facts).isZero;
}

/** Whether a supplier may decline a line: once it has confirmed, delivered or reported it, it is bound. */
export function isDeclinable(facts: LineFacts & Pick<AnsweredLine, 'isReported'>): boolean {
  return !facts.isReported && lineStateOf(facts, null).kind === 'waiting';
}

/**
 * What the answers change; what was answered the same before is left out. Domain §14.
 * @param wantedOn the day that the party wants the goods on, if it named one
 * @param orderedOn its order day: nothing is delivered before
 * @throws DomainError `order.answer`
 */
export function answersTo(lines: readonly AnsweredLine[], answers: readonly LineAnswer[], { date }: { readonly date: string }): LineAnswer[] {
  const byLine = new Map(lines.map((line) => [line.line, line]));
  const faults: ErrorDetail[] = [];
  const seen = new Set<number>();
  const news = answers.filter((answer, at) => {
    const facts = byLine.get(answer.line);
    const fault = seen.has(answer.line) ? said`line ${answer.line} is answered twice` : faultOf(answer, facts, date);
    seen.add(answer.line);
    if (fault !== undefined) faults.push({ pointer: `/lines/${at}`, detail: fault });
    return fault === undefined && facts !== undefined && !isSame(answer, facts);
  });
  if (faults.length > 0)
    throw new DomainError('conflict', 'order.answer', `${faults.length} line(s) cannot be answered like this; nothing was changed.`, faults);
  return news;
}

function faultOf(answer: LineAnswer, facts: AnsweredLine | undefined, date: string): string | undefined {
  if (facts === undefined) return said`the order has no line ${answer.line}`;
  if (isSame(answer, facts)) return undefined;
  if (facts.endedBecause !== null) return said`line ${answer.line} is cancelled or declined`;
  if (answer.answer === 'declined' && facts.isReported) return said`line ${answer.line} is reported as bought; take it back in your report first`;
  if (answer.answer === 'declined')
    return isDeclinable(facts)
      ? undefined
      : said`line ${answer.line} is confirmed or delivered; agree with the party and let the office cancel what is left`;
  if (!isConfirmable(facts)) return said`line ${answer.line} is delivered`;
  return answer.deliverOn < date ? said`${answer.deliverOn} is before the order’s date, ${date}` : undefined;
}

function isSame(answer: LineAnswer, { confirmedFor, isDeclined, endedBecause }: AnsweredLine): boolean {
  if (answer.answer === 'declined') return isDeclined && endedBecause === answer.reason;
  return endedBecause === null && confirmedFor === answer.deliverOn;
}

/** Whether the party must learn of an answer: something will not come, or not on the day that it wanted or was told. */
export function isNewsToParty(answer: LineAnswer, before: LineFacts | undefined, wantedOn: string | null): boolean {
  if (answer.answer === 'declined') return true;
  const expected = before?.confirmedFor ?? wantedOn;
  return isOtherDay(answer.deliverOn, expected);
}
