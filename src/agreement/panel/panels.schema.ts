import { z } from 'zod';
import { line } from '../../platform/fields.js';
import { PANEL_RULES, PANEL_TIES } from './panel.js';

const Percent = z.string().regex(/^\d{1,3}(\.\d{1,6})?$/, 'a percentage, e.g. "1.75"');

export const PanelBody = z
  .strictObject({
    rule: z
      .enum(PANEL_RULES)
      .describe(
        'cascade: one supplier after the other by rank; share: who is furthest behind its share; mini_competition: sealed bids for each request',
      ),
    answerHours: z.int().min(1).max(720).default(48).describe('cascade: the time for an answer; mini_competition: the least time for bids'),
    leastPriceWeight: z
      .int()
      .min(1)
      .max(100)
      .default(50)
      .describe('mini_competition: the least weight of the price, in percent; the delivery time weighs the rest'),
    shares: z
      .array(z.strictObject({ supplier: line(40), percent: Percent }))
      .min(2)
      .max(50)
      .optional()
      .describe('share: by supplier, together 100; left out: the awarded shares'),
  })
  .meta({ id: 'PanelChoice', examples: [{ rule: 'cascade', answerHours: 48 }] });

const SeatView = z.object({
  agreementId: z.uuid(),
  agreement: z.string(),
  supplier: z.string(),
  supplierName: z.string(),
  rank: z.int(),
  sharePercent: z.string().nullable(),
});
export const PanelView = z
  .object({
    id: z.uuid(),
    round: z.uuid(),
    lotId: z.uuid(),
    lot: z.string(),
    category: z.string(),
    region: z.string(),
    rule: z.enum(PANEL_RULES),
    answerHours: z.int(),
    leastPriceWeight: z.int(),
    tiesBy: z.enum(PANEL_TIES).describe('mini_competition: of equal bids at the same price, the one received earlier, or that of the better rank'),
    seats: z.array(SeatView).describe('by rank; a supplier sees its own'),
    version: z.int(),
  })
  .meta({ id: 'Panel' });
export const PanelList = z.object({ items: z.array(PanelView) }).meta({ id: 'PanelList' });

export const PanelTermsView = z
  .object({
    lotId: z.uuid(),
    rule: z.enum(PANEL_RULES),
    answerHours: z.int(),
    leastPriceWeight: z.int(),
    suppliers: z.int().describe('how many the lot has'),
    rank: z.int().describe('of this agreement’s supplier'),
    sharePercent: z.string().nullable(),
    tiesBy: z.enum(PANEL_TIES).optional().describe('mini_competition; left out: rank'),
  })
  .meta({ id: 'PanelTerms' });

export const LotToShareList = z
  .object({
    items: z.array(
      z.object({
        lotId: z.uuid(),
        lot: z.string(),
        category: z.string(),
        region: z.string(),
        mayChange: z.boolean().describe('none of its agreements is issued'),
        candidates: z.array(
          z.object({
            agreementId: z.uuid(),
            agreement: z.string(),
            supplier: z.string(),
            supplierName: z.string(),
            evaluationRank: z.int().nullable(),
            awardedPercent: z.string().nullable().describe('null: a total of the lot is withheld'),
          }),
        ),
        panel: PanelView.nullable(),
      }),
    ),
  })
  .meta({ id: 'LotsOfSeveralSuppliers' });
