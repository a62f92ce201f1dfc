import { z } from 'zod';
import { line, prose } from '../../platform/fields.js';
import { MOST_LINES } from './order.js';
import { MOVEMENTS, RETURN_WISHES } from './movement.js';
import { OrderQuantity } from './orders.schema.js';
import { MOVEMENT_ACTIONS, RETURN_ANSWERS } from './reversal.js';

const Day = z.iso.date();
const Reference = line(100);
const Line = z.strictObject({ line: z.int().min(1), quantity: OrderQuantity });
const HEAD = { reference: Reference.describe('Names it, e.g. the delivery note’s number'), on: Day.describe('When it happened') };
const lines = <Of extends z.ZodType>(of: Of) => z.array(of).min(1).max(MOST_LINES);

export const DeliveryBody = z
  .strictObject({ ...HEAD, lines: lines(Line) })
  .meta({ id: 'OrderDelivery', examples: [{ reference: 'LS-4711', on: '2027-05-03', lines: [{ line: 1, quantity: '500' }] }] });
export const ReceiptBody = z
  .strictObject({ ...HEAD, lines: lines(Line) })
  .meta({ id: 'OrderReceipt', examples: [{ reference: 'WE-17', on: '2027-05-03', lines: [{ line: 1, quantity: '500' }] }] });
export const ReturnBody = z
  .strictObject({
    ...HEAD,
    lines: lines(
      Line.extend({
        wants: z.enum(RETURN_WISHES).describe('`credit`: it is not called off any more; `replacement`: it is to be delivered again'),
        reason: prose(1000),
      }),
    ),
  })
  .meta({
    id: 'OrderReturn',
    examples: [{ reference: 'RT-3', on: '2027-05-04', lines: [{ line: 1, quantity: '20', wants: 'replacement', reason: 'Damaged in transit.' }] }],
  });

const Reason = prose(1000);
export const ReturnAnswerBody = z
  .discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('confirmed') }),
    z.strictObject({ answer: z.literal('refused'), reason: Reason.describe('Told to the party') }),
  ])
  .meta({ id: 'OrderReturnAnswer', examples: [{ answer: 'confirmed' }, { answer: 'refused', reason: 'Nothing of it has arrived here.' }] });
export const ReversalBody = z
  .strictObject({ reason: Reason.describe('Told to the other side') })
  .meta({ id: 'OrderMovementReversal', examples: [{ reason: 'Typed 400 instead of 40.' }] });

export const MovementList = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(MOVEMENTS),
        reference: z.string(),
        on: Day,
        notedAt: z.string(),
        lines: z.array(z.object({ line: z.int(), quantity: z.string(), wants: z.enum(RETURN_WISHES).nullable(), reason: z.string().nullable() })),
        answer: z.enum(RETURN_ANSWERS).nullable().describe('The supplier’s, to a return; it counts once it is `confirmed`'),
        answerReason: z.string().nullable(),
        reversedAt: z.string().nullable().describe('Since then it counts nowhere'),
        reversedBecause: z.string().nullable(),
        allowedActions: z.array(z.enum(MOVEMENT_ACTIONS)),
      }),
    ),
  })
  .meta({ id: 'OrderMovementList' });
