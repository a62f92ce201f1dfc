import { DomainError } from '../../values/domain-error.js';

/** What a question asks for. Domain §7. */
export const QUESTION_KINDS = ['declaration', 'certificate', 'reference', 'number'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** What the office says of an answer; whoever changes an answer makes it unchecked. */
export type AnswerState = 'unchecked' | 'accepted' | 'refused';

/** How a supplier stands to a question. */
export const STANDINGS = ['open', 'unchecked', 'accepted', 'refused', 'expired'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Whether a call asks for prequalification: not at all, to show who lacks it, or to keep out who does. */
export const PREQUALIFYING = ['none', 'warn', 'block'] as const;
export type Prequalifying = (typeof PREQUALIFYING)[number];

/** An answer as far as it decides how its supplier stands; days as `2027-03-14`. */
export interface Checked {
  readonly state: AnswerState;
  readonly expiresOn: string | null;
}

/** A question as it is asked. */
export interface Wording {
  readonly kind: QuestionKind;
  readonly textDe: string;
  readonly textEn: string;
}

/**
 * How a supplier stands to a question. A certificate counts until its day of expiry is over. Domain §7.
 * @param today the day in the network's zone
 */
export function standingOf(answer: Checked | undefined, today: string): Standing {
  if (answer === undefined) return 'open';
  return answer.expiresOn !== null && answer.expiresOn < today ? 'expired' : answer.state;
}

/** Complete: every required question has an accepted answer that has not expired. Domain §7. */
export function isComplete(questions: readonly { readonly isRequired: boolean; readonly standing: Standing }[]): boolean {
  return questions.every(({ isRequired, standing }) => !isRequired || standing === 'accepted');
}

/** What has expired is not accepted any more. @throws DomainError `prequalification.expired` */
export function assertMayAccept({ expiresOn }: Pick<Checked, 'expiresOn'>, today: string): void {
  if (expiresOn === null || expiresOn >= today) return;
  throw new DomainError('conflict', 'prequalification.expired', `The certificate expired on ${expiresOn}; ask for a new one.`);
}

/** A certificate that is handed in is still valid. @throws DomainError `prequalification.expired` */
export function assertStillValid(expiresOn: string | null, today: string): void {
  if (expiresOn === null || expiresOn >= today) return;
  throw new DomainError('invalid', 'prequalification.expired', `The certificate expired on ${expiresOn}; hand in one that is valid.`, [
    { pointer: '/expiresOn', detail: `${today} or later` },
  ]);
}

/** Another kind or wording is another question. Domain §7. */
export function isSameQuestion(before: Wording, after: Wording): boolean {
  return before.kind === after.kind && before.textDe === after.textDe && before.textEn === after.textEn;
}

/**
 * What was answered was answered to these words: they stay. Domain §7.
 * @throws DomainError `prequalification.answered`
 */
export function assertWordingStays(before: Wording & { readonly isAnswered: boolean }, after: Wording, place: number): void {
  if (!before.isAnswered || isSameQuestion(before, after)) return;
  throw new DomainError(
    'conflict',
    'prequalification.answered',
    `Suppliers have answered “${before.textEn}”; its words stay as they are. Leave it out and add a new question instead. Nothing was changed.`,
    [{ pointer: `/questions/${place}`, detail: 'answered already' }],
  );
}
