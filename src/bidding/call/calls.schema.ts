import { z } from 'zod';
import { KeptDocumentView } from '../../platform/files/documents.schema.js';
import { code, prose } from '../../platform/fields.js';
import { PREQUALIFYING } from '../../network/prequalification/prequalification.js';
import { FORMULAS } from './call.js';
import { OPENING_PROGRESS } from '../stage/stage.js';

const percent = z.string().regex(/^(100(\.0{1,6})?|\d{1,2}(\.\d{1,6})?)$/, 'a number from 0 to 100 with at most 6 decimals, e.g. "60"');
const weight = z.string().regex(/^(?=.*[1-9])\d{1,3}(\.\d{1,6})?$/, 'a weight above 0, e.g. "40"');
const day = z.iso.date();

/** A deadline: local time of the network's zone, or absolute. */
const deadline = z.string().min(16).max(40).describe('Local time of the network’s zone (2027-03-01T10:00), or absolute (2027-03-01T09:00:00Z).');

const CriterionBody = z
  .strictObject({
    code: code(40),
    weight,
    minimum: percent.optional(),
    scorecardNeutral: percent
      .optional()
      .describe('The score is the supplier’s scorecard (0–100) as it is when bids are opened; who has none gets this.'),
  })
  .meta({ id: 'Criterion', examples: [{ code: 'delivery', weight: '60', minimum: '40' }] });

const CategoryBody = z
  .strictObject({
    category: code(40),
    formula: z.enum(FORMULAS),
    priceWeight: percent,
    tierMode: z.enum(['all_units', 'incremental']),
    bandPercent: percent.default('10'),
    criteria: z.array(CriterionBody).max(50).default([]),
  })
  .refine(({ criteria }) => new Set(criteria.map(({ code }) => code)).size === criteria.length, 'each criterion once')
  .meta({ id: 'CategoryRules' });

const each = <Item extends z.ZodType<string>>(item: Item, most: number) =>
  z
    .array(item)
    .max(most)
    .refine((all) => new Set(all).size === all.length, 'each once');

/** The draft of a call. Domain §7. */
export const CallBody = z
  .strictObject({
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'an ISO 4217 currency code')
      .describe('The network’s currency.'),
    categories: z
      .array(CategoryBody)
      .min(1)
      .max(500)
      .refine((all) => new Set(all.map(({ category }) => category)).size === all.length, 'each category once'),
    suppliers: each(code(40), 5000).describe('Codes of the invited suppliers.'),
    othersMayAsk: z.boolean().default(false).describe('Whether suppliers of the network that are not invited may ask to be admitted.'),
    prequalification: z
      .enum(PREQUALIFYING)
      .default('none')
      .describe('warn: the office is shown who lacks it; block: nobody who does is invited or admitted.'),
    lots: each(z.uuid(), 10_000).optional().describe('Lot ids; without it all lots of the round.'),
    stages: z
      .array(z.strictObject({ kind: z.literal('sealed').default('sealed'), deadline }))
      .max(1)
      .optional()
      .describe('The first stage, called when the call is published. Without it the stage is called later (POST …/stages), as further ones are.'),
    questionsUntil: deadline.optional().describe('Until when questions are taken; without it, until the deadline for bids.'),
    allPositions: z.boolean().default(false).describe('Whether a bid for a lot names every position of it.'),
    twoEnvelopes: z
      .boolean()
      .default(false)
      .describe(
        'The two-envelope procedure: of the first stage the technical parts are opened and assessed first; then the prices, and never those of a lot whose technical part failed.',
      ),
    sealedByBidder: z
      .boolean()
      .default(false)
      .describe(
        'Bids of sealed stages are sealed in the bidder’s own browser or command line (POST …/sealed-bids): the service has none in clear before the opening. What fails the rules then is excluded with the reason.',
      ),
    standstillDays: z.int().min(0).max(90).optional().describe('Calendar days; without it the network’s.'),
    validUntil: day.optional().describe('Until when bids bind.'),
    conditions: prose(20_000, 0).default(''),
  })
  .meta({
    id: 'CallDraft',
    examples: [
      {
        currency: 'EUR',
        categories: [
          {
            category: 'PPE',
            formula: 'ratio',
            priceWeight: '70',
            tierMode: 'all_units',
            criteria: [{ code: 'delivery', weight: '100', minimum: '40' }],
          },
        ],
        suppliers: ['S001', 'S002'],
        stages: [{ kind: 'sealed', deadline: '2027-03-01T10:00' }],
      },
    ],
  });

const CalledPositionView = z.object({
  id: z.uuid(),
  item: z.string(),
  nameDe: z.string(),
  nameEn: z.string(),
  unit: z.string(),
  quantity: z.string().describe('The published total, or “withheld”. Domain §6.3.'),
});

export const StageView = z
  .object({
    id: z.uuid(),
    number: z.int(),
    kind: z.enum(['sealed', 'auction']),
    state: z.enum(['draft', 'open', 'closed', 'opened', 'cancelled']),
    deadline: z.string().nullable(),
    closedAt: z.string().nullable(),
    openedAt: z.string().nullable(),
    twoEnvelopes: z.boolean().describe('Whether prices have a key of their own.'),
    technicalOpenedAt: z.string().nullable().describe('When the technical parts were opened; the prices stay sealed until they are released.'),
    lots: z.array(z.uuid()).nullable().describe('null: all lots of the call.'),
    publicKey: z.string().nullable().describe('X25519, hexadecimal: what bids are sealed to.'),
    pricePublicKey: z.string().nullable().describe('What prices are sealed to, where they have a key of their own.'),
    bidders: z
      .array(z.object({ supplier: z.string(), name: z.string(), remark: z.string().nullable() }).meta({ id: 'ChosenBidder' }))
      .optional()
      .describe('Whom the stage asks, and what the office says to each, where it does not ask all; a supplier sees itself only, a member nobody.'),
    holders: z
      .array(
        z.object({
          name: z.string(),
          side: z.enum(['office', 'auditor']).nullable().describe('null: has no mandate any more with which it could release.'),
          isMe: z.boolean(),
          releasedAt: z.string().nullable().describe('When it released the opening; null: not yet.'),
        }),
      )
      .optional()
      .describe(
        'Who holds a share of the stage’s key and who has released the opening; office and auditor only. Once technical parts are opened: of the key of the prices.',
      ),
    opening: z
      .enum(OPENING_PROGRESS)
      .optional()
      .describe(
        'How far the opening of a closed stage is; office and auditor only. needsHolder: a released share is not right, a further holder must release. failing: it is tried again by itself.',
      ),
    hasMyBid: z.boolean().optional().describe('Whether the caller’s organisation has handed in a bid; suppliers only.'),
    version: z.int(),
    allowedActions: z
      .array(z.enum(['bid', 'moveDeadline', 'release', 'releasePrices', 'readOpening']))
      .describe('release, releasePrices: for who holds a share and has not released.'),
  })
  .meta({ id: 'Stage' });

export const StageList = z.object({ items: z.array(StageView) }).meta({ id: 'Stages' });

/** A call as its reader may see it: suppliers see only their own invitation, nobody a member's name. */
export const CallView = z
  .object({
    id: z.uuid(),
    roundId: z.uuid(),
    state: z.enum(['draft', 'published', 'decided', 'cancelled']),
    currency: z.string(),
    othersMayAsk: z.boolean().describe('Whether suppliers that are not invited may ask to be admitted.'),
    prequalification: z.enum(PREQUALIFYING).describe('Whether suppliers are to be prequalified: not at all, as a warning, or to be invited.'),
    allPositions: z.boolean(),
    twoEnvelopes: z.boolean().describe('Prices are opened apart, after the technical parts were assessed.'),
    sealedByBidder: z.boolean().describe('Bidders seal their bids themselves.'),
    standstillDays: z.int(),
    validUntil: z.string().nullable(),
    conditions: z.string(),
    questionsUntil: z.string().nullable().describe('The call’s own questions deadline; questions end with the bids at the latest.'),
    publishedVersion: z.int().nullable().describe('The version that suppliers read (GET …/call/versions); null: not published yet.'),
    categories: z.array(
      z.object({
        category: z.string(),
        formula: z.enum(FORMULAS),
        priceWeight: z.string(),
        tierMode: z.enum(['all_units', 'incremental']),
        bandPercent: z.string(),
        criteria: z.array(
          z.object({ code: z.string(), weight: z.string(), minimum: z.string().optional(), scorecardNeutral: z.string().optional() }),
        ),
      }),
    ),
    suppliers: z.array(z.object({ supplier: z.string(), name: z.string(), state: z.enum(['invited', 'inadmissible']) })),
    lots: z.array(z.object({ id: z.uuid(), category: z.string(), region: z.string(), title: z.string(), positions: z.array(CalledPositionView) })),
    documents: z.array(KeptDocumentView).describe('By name; GET …/call/documents/{id} gives the file.'),
    stages: z.array(StageView),
    version: z.int(),
    allowedActions: z
      .array(z.enum(['change', 'publish', 'callStage', 'amend']))
      .describe('change: the draft; amend: the published call, which makes a new version.'),
  })
  .meta({ id: 'Call' });

export const ReadinessView = z
  .object({
    isReady: z.boolean(),
    obstacles: z.array(
      z.object({ code: z.string(), pointer: z.string().describe('Ends with the code or id that it is about.'), detail: z.string() }),
    ),
    warnings: z
      .array(z.object({ code: z.string(), pointer: z.string(), detail: z.string() }))
      .describe('What keeps nothing from being published, e.g. suppliers without a complete prequalification where the call only warns.'),
  })
  .meta({
    id: 'CallReadiness',
    examples: [
      { isReady: false, obstacles: [{ code: 'totals', pointer: '', detail: 'The totals of the lots are not published yet.' }], warnings: [] },
    ],
  });

export const NewStageBody = z
  .strictObject({
    kind: z.literal('sealed').default('sealed'),
    deadline,
    lots: each(z.uuid(), 10_000).min(1).optional().describe('The lots that are bid for again; without it all.'),
    bidders: z
      .array(z.strictObject({ supplier: code(40), remark: prose(4000).optional().describe('Read by this bidder, office and auditor.') }))
      .min(1)
      .max(1000)
      .refine((bidders) => new Set(bidders.map(({ supplier }) => supplier)).size === bidders.length, 'names a supplier twice')
      .optional()
      .describe('Whom a further stage asks; without it all that are still admissible. Who is not asked stays with its last bid.'),
    inadmissible: z
      .array(z.strictObject({ supplier: code(40), reason: prose(2000) }))
      .max(1000)
      .optional(),
  })
  .meta({ id: 'NewStage', examples: [{ kind: 'sealed', deadline: '2027-03-15T10:00' }] });

export const MovedDeadlineBody = z
  .strictObject({ deadline, reason: prose(2000).optional().describe('Told to everybody invited, and kept in the log.') })
  .meta({ id: 'MovedDeadline', examples: [{ deadline: '2027-03-02T10:00', reason: 'The answer to question 3 came late.' }] });

const passphrase = z.string().min(10, 'at least 10 characters').max(1000);
export const HolderKeyBody = z.strictObject({ passphrase }).meta({ id: 'NewHolderKey', examples: [{ passphrase: 'seven words that only I know' }] });
export const HolderKeyView = z.object({ id: z.uuid(), publicKey: z.string().describe('X25519, hexadecimal.') }).meta({ id: 'HolderKey' });
export const HolderKeysView = z
  .object({
    office: z.int().describe('Office persons with a holder key; two are needed, three without an auditor.'),
    auditors: z.int().describe('Auditors with a holder key.'),
    isMine: z.boolean().describe('Whether the caller has registered one.'),
  })
  .meta({ id: 'HolderKeys', examples: [{ office: 2, auditors: 1, isMine: true }] });
export const ReleaseBody = z
  .strictObject({ passphrase: z.string().min(1).max(1000) })
  .meta({ id: 'Release', examples: [{ passphrase: 'seven words that only I know' }] });
export const ReleaseView = z
  .object({ isReleased: z.boolean().describe('Two have released; the opening has been started.') })
  .meta({ id: 'Released' });

export const LegalHoldBody = z.strictObject({ held: z.boolean() }).meta({ id: 'LegalHold', examples: [{ held: true }] });
