import type { Mandate } from '../access/mandate.js';

/** What the rounds and agreements ask of people. Domain §2, §4, §5, §8, §12–§14. */
export const TASK_KINDS = [
  'vote',
  'requirements',
  'confirmLines',
  'confirmFreeLines',
  'collect',
  'matchFreeLines',
  'publishTotals',
  'call',
  'holderKey',
  'prequalify',
  'renewCertificate',
  'checkAnswers',
  'bid',
  'auction',
  'admit',
  'answer',
  'open',
  'clarify',
  'assess',
  'explain',
  'decide',
  'confirm',
  'resolve',
  'terminate',
  'renew',
  'adjust',
  'issue',
  'sign',
  'signUp',
  'accept',
  'answerRequest',
  'bidForRequest',
  'chooseBid',
  'confirmOrders',
  'orderChanged',
  'answerReturn',
  'report',
  'clearDisagreement',
  'correctReport',
  'decideDisagreement',
  'ending',
  'takeOverWebhook',
  'takeOverPunchOut',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** One thing that is asked of a caller under a round or an agreement. */
export interface Asked {
  readonly kind: TaskKind;
  /** Below the round or agreement. */
  readonly at: string;
  readonly deadline?: string | null;
  readonly stage?: number;
}

/** Whose tasks they are. */
export type Caller = Pick<Mandate, 'side' | 'roles'>;
