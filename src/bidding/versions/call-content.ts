import type { CategoryRules } from '../call/call.js';
import type { ShownLot } from '../call/shown-lots.js';

/** What every invited supplier reads in one version of a call; nothing of it is confidential. Times are ISO 8601. Domain §7. */
export interface CallContent {
  readonly currency: string;
  readonly allPositions: boolean;
  readonly standstillDays: number;
  readonly conditions: string;
  /** A day; until when bids bind. */
  readonly validUntil: string | null;
  readonly questionsUntil: string | null;
  /** Of the stage that is open, or planned for the first one. */
  readonly deadline: string | null;
  /** In the order of their codes. */
  readonly categories: readonly CategoryRules[];
  /** In the order of their numbers. */
  readonly lots: readonly ShownLot[];
}
