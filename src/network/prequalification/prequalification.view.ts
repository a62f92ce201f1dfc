import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Decimal } from '../../values/decimal.js';
import type { Answered, Said } from './answers.js';
import type { OwnPrequalificationView, PrequalificationAnswerBody, PrequalificationOfSupplierView } from './prequalification.schema.js';
import type { PrequalificationQuestion } from './questionnaire.js';
import type { AnsweredQuestionnaire } from './read-prequalification.service.js';

type View = z.infer<typeof OwnPrequalificationView>;

/** What an answer says, with null for what its kind does not ask for. */
export function saidIn(body: z.infer<typeof PrequalificationAnswerBody>): Said {
  const nothing: Said = { declared: null, text: null, number: null, expiresOn: null };
  switch (body.kind) {
    case 'declaration':
      return { ...nothing, declared: body.declared };
    case 'certificate':
      return { ...nothing, text: body.text, expiresOn: body.expiresOn };
    case 'reference':
      return { ...nothing, text: body.text };
    case 'number':
      return { ...nothing, number: Decimal.parse(body.number).toString() };
  }
}

/** A questionnaire with answers as its reader may act on it; who checked is told to office and auditor. */
export function answeredView(by: Mandate, { isComplete, items }: AnsweredQuestionnaire): View {
  return { isComplete, items: items.map((item) => itemView(by, item)) };
}

/** The same, of a supplier that is named. */
export function ofSupplierView(
  by: Mandate,
  { supplier, name, ...answered }: AnsweredQuestionnaire & { readonly supplier: string; readonly name: string },
): z.infer<typeof PrequalificationOfSupplierView> {
  return { supplier, name, ...answeredView(by, answered) };
}

function itemView(by: Mandate, { question, answer, document, standing }: Answered<PrequalificationQuestion>): View['items'][number] {
  const shown = answer && (by.side === 'supplier' ? { ...answer, checkedBy: null } : answer);
  return { question, answer: shown, document, standing, allowedActions: actionsOn(by, question.kind, answer?.state, standing) };
}

function actionsOn(by: Mandate, kind: string, state: string | undefined, standing: string): View['items'][number]['allowedActions'] {
  if (by.side === 'supplier') return kind === 'certificate' && state !== undefined ? ['answer', 'attach'] : ['answer'];
  if (by.side !== 'office' || state === undefined) return [];
  return [...(state !== 'accepted' && standing !== 'expired' ? (['accept'] as const) : []), ...(state !== 'refused' ? (['refuse'] as const) : [])];
}
