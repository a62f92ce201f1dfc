import { z } from 'zod';
import { day, line, prose } from '../../platform/fields.js';
import { KeptDocumentView } from '../../platform/files/documents.schema.js';
import { PageQuery, pageSchema } from '../../platform/http.js';
import { STANDING_FILTERS } from './answers.js';
import { QUESTION_KINDS, STANDINGS } from './prequalification.js';

const kind = z.enum(QUESTION_KINDS);
const wording = { textDe: prose(1000), textEn: prose(1000) };

export const QuestionnaireBody = z
  .strictObject({
    questions: z
      .array(
        z.strictObject({
          id: z.uuid().optional().describe('Of a question that is asked already; without it, or with another kind or wording, it is a new one.'),
          kind,
          ...wording,
          isRequired: z.boolean(),
        }),
      )
      .max(50)
      .refine((all) => new Set(all.flatMap(({ id }) => id ?? [])).size === all.filter(({ id }) => id !== undefined).length, 'each question once')
      .describe('In their order; questions that are left out are not asked any more.'),
  })
  .meta({
    id: 'QuestionnaireText',
    examples: [
      {
        questions: [
          { kind: 'declaration', textDe: 'Wir zahlen den Mindestlohn.', textEn: 'We pay the minimum wage.', isRequired: true },
          { kind: 'certificate', textDe: 'ISO 9001', textEn: 'ISO 9001', isRequired: false },
        ],
      },
    ],
  });

const QuestionView = z
  .object({ id: z.uuid(), kind, textDe: z.string(), textEn: z.string(), isRequired: z.boolean(), isAnswered: z.boolean() })
  .meta({ id: 'PrequalificationQuestion' });

export const QuestionnaireView = z
  .object({
    version: z.int().describe('For If-Match; 0: nothing was asked yet.'),
    items: z.array(QuestionView),
    allowedActions: z.array(z.enum(['edit'])),
  })
  .meta({ id: 'Questionnaire' });

export const PrequalificationAnswerBody = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('declaration'), declared: z.boolean() }),
    z.strictObject({ kind: z.literal('certificate'), text: line(200).describe('Its number and who issued it.'), expiresOn: day }),
    z.strictObject({ kind: z.literal('reference'), text: prose(4000) }),
    z.strictObject({ kind: z.literal('number'), number: z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/, 'a number, e.g. "1250.5"') }),
  ])
  .meta({ id: 'NewPrequalificationAnswer', examples: [{ kind: 'certificate', text: 'ISO 9001, TÜV 12 100 4711', expiresOn: '2027-12-31' }] });

const AnswerView = z
  .object({
    declared: z.boolean().nullable(),
    text: z.string().nullable(),
    number: z.string().nullable(),
    expiresOn: z.string().nullable().describe('The last day on which a certificate counts.'),
    answeredAt: z.string(),
    state: z.enum(['unchecked', 'accepted', 'refused']),
    reason: z.string().nullable().describe('Why it is refused.'),
    checkedBy: z.string().nullable().describe('Who of the office checked it; told to office and auditor.'),
    checkedAt: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'PrequalificationAnswer' });

const AnsweredView = z
  .object({
    question: QuestionView,
    answer: AnswerView.nullable(),
    document: KeptDocumentView.nullable().describe('The certificate as a file, where it was attached'),
    standing: z.enum(STANDINGS).describe('open: not answered; expired: the certificate’s last day is over.'),
    allowedActions: z.array(z.enum(['answer', 'attach', 'accept', 'refuse'])),
  })
  .meta({ id: 'AnsweredQuestionOfPrequalification' });

const answered = {
  isComplete: z.boolean().describe('Every required question has an accepted answer that has not expired.'),
  items: z.array(AnsweredView),
};
export const OwnPrequalificationView = z.object(answered).meta({ id: 'OwnPrequalification' });
export const PrequalificationOfSupplierView = z
  .object({ supplier: z.string(), name: z.string(), ...answered })
  .meta({ id: 'PrequalificationOfSupplier' });

export const StandingQuery = PageQuery.pick({ cursor: true, limit: true }).extend({
  standing: z.enum(STANDING_FILTERS).optional().describe('unchecked: with answers that wait for the office.'),
});

export const SupplierStandingPage = pageSchema(
  z
    .object({
      membershipId: z.uuid(),
      supplier: z.string(),
      name: z.string(),
      isComplete: z.boolean(),
      unchecked: z.int().describe('Answers that wait for the office.'),
      lacking: z.int().describe('Required answers that are open, refused or expired.'),
    })
    .meta({ id: 'SupplierStanding' }),
).meta({ id: 'SupplierStandings' });

export const AnswerRefusalBody = z
  .strictObject({ reason: prose(2000).describe('The supplier reads it.') })
  .meta({ id: 'AnswerRefusal', examples: [{ reason: 'The certificate is of another company.' }] });
