export const AWARD_PARTS = ['assessments', 'comparison', 'scenarios', 'decision'] as const;
export type AwardPart = (typeof AWARD_PARTS)[number];
export type Measure = 'price' | 'score';

/** What of the award an address shows. */
export interface AwardSearch {
  readonly part?: AwardPart | undefined;
  readonly measure?: Measure | undefined;
  readonly category?: string | undefined;
  /** Ids of the scenarios that stand side by side, with commas. */
  readonly compare?: string | undefined;
  /** Id of the scenario that is looked at closely. */
  readonly look?: string | undefined;
}

/** Reads the address; what it does not know is left out. */
export function awardSearch({ part, measure, category, compare, look }: Record<string, unknown>): AwardSearch {
  const known = AWARD_PARTS.find((name) => name === part);
  return {
    ...(known === undefined ? {} : { part: known }),
    ...(measure === 'score' ? { measure } : {}),
    ...(typeof category === 'string' ? { category } : {}),
    ...(typeof compare === 'string' ? { compare } : {}),
    ...(typeof look === 'string' ? { look } : {}),
  };
}
