import { z } from 'zod';
import { prose } from '../../platform/fields.js';
import { pageSchema } from '../../platform/http.js';
import { TRACE_KINDS } from './asker-traces.js';
import { MOST_ANSWER_CHARACTERS, MOST_QUESTION_CHARACTERS } from './question.js';

export const NewQuestionBody = z
  .strictObject({ text: prose(MOST_QUESTION_CHARACTERS).describe('Without anything that tells who asks.') })
  .meta({ id: 'NewQuestion', examples: [{ text: 'Must the gloves be tested according to EN 388?' }] });

export const AnswerBody = z
  .strictObject({
    question: prose(MOST_QUESTION_CHARACTERS).describe('The question as everybody reads it.'),
    answer: prose(MOST_ANSWER_CHARACTERS),
    despiteTraces: z.boolean().default(false).describe('Publish it although it may tell who asked.'),
  })
  .meta({ id: 'NewAnswer', examples: [{ question: 'Must the gloves be tested according to EN 388?', answer: 'Yes, level 4121 or better.' }] });

export const AnsweredQuestionView = z
  .object({ number: z.int(), question: z.string(), answer: z.string(), answeredAt: z.string() })
  .meta({ id: 'AnsweredQuestion' });

export const AnsweredQuestionPage = pageSchema(AnsweredQuestionView)
  .extend({
    questionsUntil: z.string().nullable().describe('Until when questions are taken; null: not known yet.'),
    allowedActions: z.array(z.enum(['ask', 'answer'])),
  })
  .meta({ id: 'AnsweredQuestions' });

export const OwnQuestionView = z
  .object({
    id: z.uuid(),
    text: z.string(),
    askedAt: z.string(),
    withdrawnAt: z.string().nullable(),
    number: z.int().nullable().describe('Under which number it is answered; null: it is not (yet).'),
  })
  .meta({ id: 'OwnQuestion' });
export const OwnQuestionList = z.object({ items: z.array(OwnQuestionView) }).meta({ id: 'OwnQuestions' });

const TraceView = z
  .object({ from: z.int(), to: z.int(), kind: z.enum(TRACE_KINDS) })
  .meta({ id: 'AskerTrace', description: 'A place in the text (UTF-16 positions, the end not included) that may tell who asked.' });
export const WaitingQuestionPage = pageSchema(
  z.object({ id: z.uuid(), text: z.string(), askedAt: z.string(), traces: z.array(TraceView) }).meta({ id: 'WaitingQuestion' }),
).meta({ id: 'WaitingQuestions' });
