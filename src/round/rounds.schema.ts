import { z } from 'zod';
import { day, line, prose } from '../platform/fields.js';
import { PageQuery, pageSchema } from '../platform/http.js';
import { ROUND_ACTION_NAMES } from './action.js';
import { PHASE_NAMES } from './phase.js';

const code = line(40);
const place = z.literal('').or(line(500));
const deadline = z.string().min(10).max(40).describe('Local time of the network’s zone (2027-03-14T10:00), or absolute (2027-03-14T09:00:00Z)');
const phase = z.enum(PHASE_NAMES);

export const RoundParam = z.uuid();

export const RoundFilterQuery = PageQuery.extend({ phase: phase.optional() });

export const NewRoundBody = z
  .strictObject({ title: line(200), termFrom: day, termTo: day, proposedCategories: z.array(code).min(1).max(1000).optional() })
  .meta({ id: 'NewRound', examples: [{ title: 'Einkaufsrunde 2027', termFrom: '2027-04-01', termTo: '2029-03-31' }] });

export const RoundChangesBody = z
  .strictObject({ title: line(200), termFrom: day, termTo: day })
  .partial()
  .meta({ id: 'RoundChanges', examples: [{ termTo: '2029-12-31' }] });

export const RoundView = z
  .object({
    id: z.uuid(),
    title: z.string(),
    phase,
    termFrom: z.string(),
    termTo: z.string(),
    proposedCategories: z.array(z.string()),
    categories: z.array(z.string()).describe('What the office picked when planning ended'),
    collectingDeadline: z.string().nullable(),
    signUpDeadline: z.string().nullable(),
    standstillEndsOn: z.string().nullable().describe('The last day of the standstill'),
    totalsPublishedAt: z.string().nullable(),
    showsQuartiles: z
      .boolean()
      .describe('Members are shown in which quarter of the pool’s prices their own one lies, as the network’s rule was when collecting began'),
    cancelledFrom: phase.nullable(),
    cancelReason: z.string().nullable(),
    version: z.int(),
    allowedActions: z.array(z.enum(ROUND_ACTION_NAMES)),
  })
  .meta({ id: 'Round' });

export const RoundPage = pageSchema(RoundView).meta({ id: 'RoundPage' });

export const ProposalBody = z
  .strictObject({ categories: z.array(code).min(1).max(200) })
  .meta({ id: 'Proposal', examples: [{ categories: ['WELD'] }] });

export const BallotBody = z
  .strictObject({ points: z.array(z.strictObject({ category: code, points: z.int().min(-1_000_000).max(1_000_000) })).max(1000) })
  .meta({
    id: 'NewBallot',
    examples: [
      {
        points: [
          { category: 'WELD', points: 60 },
          { category: 'OIL', points: 40 },
        ],
      },
    ],
  });

export const BallotView = z
  .object({ points: z.array(z.object({ category: z.string(), points: z.int() })), version: z.int().describe('How often it was cast; 0: not yet') })
  .meta({ id: 'Ballot' });

export const PrioritiesView = z
  .object({
    items: z.array(z.object({ rank: z.int(), category: z.string(), points: z.int(), voters: z.int() })),
    isFinal: z.boolean(),
  })
  .meta({ id: 'Priorities' });

export const CollectingBody = z
  .strictObject({ categories: z.array(code).min(1).max(1000), deadline })
  .meta({ id: 'StartOfCollecting', examples: [{ categories: ['WELD', 'OIL'], deadline: '2027-01-29T18:00' }] });

export const DeadlineBody = z.strictObject({ deadline }).meta({ id: 'NewDeadline', examples: [{ deadline: '2027-02-05T18:00' }] });

export const MovedCollectingBody = z
  .strictObject({ deadline, reason: prose(2000).optional().describe('Told to every member, and kept in the log.') })
  .meta({ id: 'MovedCollectingDeadline', examples: [{ deadline: '2027-02-05T18:00', reason: 'Two members are on works holidays.' }] });

export const CancelBody = z.strictObject({ reason: prose(4000) }).meta({ id: 'Cancelling', examples: [{ reason: 'Too few members take part.' }] });

export const NewMeetingBody = z
  .strictObject({ title: line(200), startsAt: deadline, place: place.default(''), minutes: prose(100_000).optional() })
  .meta({ id: 'NewMeeting', examples: [{ title: 'Heads of purchasing', startsAt: '2026-12-03T14:00', place: 'Essen' }] });

export const MeetingChangesBody = z
  .strictObject({ title: line(200), startsAt: deadline, place, minutes: prose(100_000) })
  .partial()
  .meta({ id: 'MeetingChanges', examples: [{ minutes: 'Five categories were chosen.' }] });

export const MeetingView = z
  .object({ id: z.uuid(), title: z.string(), startsAt: z.string(), place: z.string(), minutes: z.string().nullable(), version: z.int() })
  .meta({ id: 'Meeting' });

export const MeetingQuery = PageQuery.extend({ round: z.uuid().optional() });

export const MeetingOfRoundPage = pageSchema(MeetingView.extend({ round: z.uuid(), roundTitle: z.string() }).meta({ id: 'MeetingOfRound' })).meta({
  id: 'MeetingPage',
});

export const MeetingList = z.object({ items: z.array(MeetingView) }).meta({ id: 'Meetings' });

const percent = z.string().regex(/^(100(\.0{1,6})?|\d{1,2}(\.\d{1,6})?)$/, 'a percentage from 0 to 100 with at most 6 decimals, e.g. "12.5"');

export const MarketSharesBody = z
  .strictObject({
    shares: z
      .array(
        z.strictObject({
          category: code,
          purchasingPercent: percent.nullish(),
          sellingPercent: percent.nullish(),
          source: prose(2000),
          asOf: day,
          justification: prose(10_000).nullish().describe('Legal justification, needed over the limit or with a share missing'),
        }),
      )
      .min(1)
      .max(1000),
  })
  .meta({
    id: 'NewMarketShares',
    examples: [{ shares: [{ category: 'WELD', purchasingPercent: '5', sellingPercent: '3.5', source: 'Destatis 2026', asOf: '2026-11-01' }] }],
  });

const obstacle = z.object({ category: z.string(), reason: z.enum(['missing', 'purchasing_over_limit', 'selling_over_limit']) });

export const MarketSharesView = z
  .object({
    items: z.array(
      z.object({
        category: z.string(),
        purchasingPercent: z.string().nullable(),
        sellingPercent: z.string().nullable(),
        source: z.string(),
        asOf: z.string(),
        justification: z.string().nullable(),
      }),
    ),
    limitPercent: z.string(),
    needed: z.array(obstacle).describe('Categories that need a legal justification'),
    obstacles: z.array(obstacle).describe('Those of them that have none: they keep the call from being published'),
  })
  .meta({ id: 'MarketShares' });

export const BiddingMandatesBody = z
  .strictObject({
    mandates: z
      .array(
        z.strictObject({
          membership: code,
          documentHash: z
            .string()
            .regex(/^[0-9a-fA-F]{64}$/, 'the SHA-256 of the signed document, 64 hexadecimal digits')
            .toLowerCase(),
          givenOn: day,
        }),
      )
      .min(1)
      .max(2000),
  })
  .meta({
    id: 'NewBiddingMandates',
    examples: [
      { mandates: [{ membership: 'M001', documentHash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', givenOn: '2027-01-10' }] },
    ],
  });

export const BiddingMandatesRecorded = z.object({ recorded: z.int() }).meta({ id: 'BiddingMandatesRecorded' });

export const BiddingMandatePage = pageSchema(z.object({ membership: z.string(), documentHash: z.string(), givenOn: z.string() })).meta({
  id: 'BiddingMandatePage',
});

export const ParticipationPage = pageSchema(
  z.object({
    membership: z.string(),
    name: z.string(),
    hasVoted: z.boolean(),
    pointsGiven: z.int(),
    hasMandate: z.boolean(),
    known: z.record(z.string(), z.json()).describe('What later rooms know, e.g. whether requirements were submitted'),
  }),
).meta({ id: 'ParticipationPage' });

export const ReportView = z
  .object({
    phase,
    isFinal: z.boolean().describe('Fixed when the round was concluded; until then a preview'),
    participation: z.object({ members: z.int(), voters: z.int(), mandates: z.int() }),
    sections: z.record(z.string(), z.json()),
  })
  .meta({ id: 'RoundReport' });

export const PageOfRoundQuery = PageQuery;
