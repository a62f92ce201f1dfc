import { z } from 'zod';
import { prose } from '../../platform/fields.js';

const Mark = z.int().min(1).max(5);
const At = z.iso.datetime({ precision: 6 });

export const RatingBody = z
  .strictObject({
    delivery: Mark.describe('on time; 1 bad, 5 good'),
    quality: Mark,
    complaints: Mark.describe('how complaints are handled; 5 also where there was nothing to complain about'),
    answers: Mark.describe('whether and how soon questions are answered'),
    comment: prose(1000).nullable().default(null).describe('The supplier reads it without your name, once enough have rated'),
  })
  .meta({ id: 'NewRating', examples: [{ delivery: 4, quality: 5, complaints: 5, answers: 3, comment: 'Always in full.' }] });
export const RatingView = z
  .object({
    callOffId: z.uuid(),
    reference: z.string(),
    party: z.string(),
    delivery: Mark,
    quality: Mark,
    complaints: Mark,
    answers: Mark,
    comment: z.string().nullable(),
    madeAt: At,
    changedAt: At,
    mayChange: z.boolean().describe('for 30 days, by the party'),
    version: z.int(),
  })
  .meta({ id: 'Rating' });
export const RatingList = z.object({ items: z.array(RatingView) }).meta({ id: 'RatingList' });

const Means = { delivery: z.string(), quality: z.string(), complaints: z.string(), answers: z.string(), score: z.string(), ratings: z.int() };
export const ScorecardView = z
  .object({
    supplier: z.string(),
    supplierName: z.string(),
    edition: z
      .object({ ...Means, number: z.int(), madeOn: z.iso.date() })
      .nullable()
      .describe('means of the raters’ means, 1–5, and the score, 0–100; null: withheld until enough have rated'),
    live: z.object(Means).nullable().describe('as it is now; for office and auditor'),
    comments: z.array(z.string()).describe('of the edition, without names; for the supplier, office and auditor'),
  })
  .meta({ id: 'Scorecard' });
