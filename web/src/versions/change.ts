import { type Draft, type Faults, readDraft } from '../call-draft/draft';
import type { CallChange } from './versions';

type Lots = Parameters<typeof readDraft>[1];

/**
 * What of a call is to be different, from the form as it was filled and as it is; what stays is left out, so that a time
 * which the form shows without its seconds does not move.
 */
export function changeOf(before: Draft, draft: Draft, lots: Lots, currency: string): { change: CallChange; faults: Faults; isChanged: boolean } {
  const { body: present } = readDraft(before, lots, currency);
  const { body, faults } = readDraft(draft, lots, currency);
  const isOther = (field: keyof Draft): boolean => JSON.stringify(before[field]) !== JSON.stringify(draft[field]);
  const chosen = lots.filter(({ id }) => draft.lots.includes(id)).map(({ id }) => id);
  const hadLots = lots.filter(({ id }) => before.lots.includes(id)).map(({ id }) => id);
  const change: CallChange = {
    ...(JSON.stringify(present.categories) === JSON.stringify(body.categories) ? {} : { categories: body.categories }),
    ...(JSON.stringify(hadLots) === JSON.stringify(chosen) ? {} : { lots: chosen }),
    ...(isOther('allPositions') ? { allPositions: draft.allPositions } : {}),
    ...(isOther('standstillDays') && body.standstillDays !== undefined ? { standstillDays: body.standstillDays } : {}),
    ...(isOther('conditions') ? { conditions: draft.conditions.trim() } : {}),
    ...(isOther('validUntil') ? { validUntil: draft.validUntil === '' ? null : draft.validUntil } : {}),
    ...(isOther('questionsUntil') ? { questionsUntil: draft.questionsUntil === '' ? null : draft.questionsUntil } : {}),
    ...(isOther('deadline') && draft.deadline !== '' ? { deadline: draft.deadline } : {}),
  };
  return { change, faults, isChanged: Object.keys(change).length > 0 };
}
