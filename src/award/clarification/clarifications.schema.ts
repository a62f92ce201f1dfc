import { z } from 'zod';
import { line, prose } from '../../platform/fields.js';
import { PageQuery, pageSchema } from '../../platform/http.js';
import { CLARIFICATION_STATES, MOST_ANSWER_CHARACTERS, MOST_QUESTION_CHARACTERS } from './clarification.js';

export const NewClarificationBody = z
  .strictObject({
    lotId: z.uuid(),
    supplier: line(40),
    question: prose(MOST_QUESTION_CHARACTERS),
    answerBy: z.string().max(40).describe('Local time of the network’s zone, or absolute'),
  })
  .meta({
    id: 'NewClarification',
    examples: [
      {
        lotId: '01a20d0b-641f-796e-8b2f-d722f357f66b',
        supplier: 'S005',
        question: 'Your price is far below the others. How do you reckon it, and does it hold for the whole term?',
        answerBy: '2027-03-05T12:00',
      },
    ],
  });

export const ClarificationAnswerBody = z
  .strictObject({ text: prose(MOST_ANSWER_CHARACTERS) })
  .meta({ id: 'ClarificationAnswer', examples: [{ text: 'We buy the wire on a yearly contract; the price holds for the whole term.' }] });

export const ClarificationQuery = PageQuery.omit({ sort: true });

export const ClarificationView = z
  .object({
    id: z.uuid(),
    stage: z.int().describe('The bid meant is the one that stands after this stage'),
    lotId: z.uuid(),
    lot: z.string(),
    supplier: z.string(),
    question: z.string(),
    askedAt: z.string(),
    answerBy: z.string().describe('An answer counts before this time, not at it'),
    state: z.enum(CLARIFICATION_STATES),
    answer: z.string().nullable(),
    answeredAt: z.string().nullable(),
    allowedActions: z.array(z.enum(['answer'])),
  })
  .meta({ id: 'Clarification' });

export const ClarificationPage = pageSchema(ClarificationView).meta({ id: 'Clarifications' });
