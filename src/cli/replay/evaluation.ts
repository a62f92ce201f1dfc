import { z } from 'zod';
import { ApiProblem } from '../api-client.js';
import type { Play } from './play.js';
import { plain, twoPlaces } from './results.js';

const Row = z.object({
  category: z.string(),
  region: z.string(),
  supplier: z.string(),
  lotId: z.string(),
  price: z.string(),
  priceScore: z.string().nullable(),
  qualityScore: z.string().nullable(),
  totalScore: z.string().nullable(),
  rank: z.int().nullable(),
  flags: z.array(z.string()),
});

/**
 * The office enters its assessments of the suppliers: a score from 0 to 100 for each criterion, if the call names any.
 * @param categories the round's, by code; what the dossier says of others is not asked for
 */
export async function assess(play: Pick<Play, 'dossier' | 'office' | 'round'>, categories: readonly string[]): Promise<void> {
  const assessments = play.dossier.assessments
    .filter(({ category }) => categories.includes(category))
    .map(({ supplier, category, criterion, score }) => ({ supplier, category, criterion, score: plain(score) }));
  if (assessments.length > 0) await play.office.put(`${play.round}/assessments`, { assessments }, z.unknown());
}

/**
 * Evaluates a stage; a price that looks abnormally low is taken as explained.
 * @throws Error that names the scores that assessments.csv lacks: no bid is ranked without them
 */
export async function evaluate(play: Play, number: number, stage: string): Promise<void> {
  const chapter = play.progress.chapter(`Evaluation, stage ${number}`);
  const items = await evaluationOf(play, number, stage);
  for (const row of items) {
    play.results.add('evaluation', {
      stage: number,
      category: row.category,
      region: row.region,
      supplier: row.supplier,
      price: twoPlaces(row.price),
      price_score: twoPlaces(row.priceScore),
      quality_score: twoPlaces(row.qualityScore),
      total_score: twoPlaces(row.totalScore),
      rank: row.rank ?? '',
      flags: row.flags.join(';'),
    });
  }
  const low = items.filter((row) => row.flags.includes('abnormally_low'));
  const explanations = low.map(({ lotId, supplier }) => ({ lotId, supplier, text: 'The supplier has confirmed its price in writing.' }));
  if (explanations.length > 0) await play.office.put(`${play.round}/explanations`, { explanations }, z.unknown());
  chapter.done(`${items.length} bids for lots, ${low.length} abnormally low`);
}

/** The evaluation's rows, or which scores it waits for. Domain §10. */
export async function evaluationOf({ office }: Pick<Play, 'office'>, number: number, stage: string): Promise<z.infer<typeof Row>[]> {
  try {
    return await office.all(`${stage}/evaluation`, Row);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'evaluation.unassessed') throw error;
    throw new Error(`assessments.csv lacks scores that the evaluation of stage ${number} needs.\n  ${error.message}`, { cause: error });
  }
}
