import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { isoOf } from '../../values/instant.js';
import { freeLineActions } from './free-line.js';
import type { FreeLine } from './free-lines.js';
import type { FreeLineView, SuggestionsView } from './free-lines.schema.js';
import type { Suggested } from './read-free-lines.service.js';

/** A line in words as the API shows it, with what the caller may do with it. */
export function freeLineView(line: FreeLine, { side }: Mandate): z.infer<typeof FreeLineView> {
  return { ...line, dialogue: [...line.dialogue], statedAt: isoOf(line.statedAt), allowedActions: freeLineActions(line.state, side, line) };
}

/** Items that may be meant, as the API shows them. */
export function suggestionsView(suggested: readonly Suggested[]): z.infer<typeof SuggestionsView> {
  return {
    items: suggested.map(({ item: { code, nameDe, nameEn, baseUnit }, likeness, unitFits }) => ({
      code,
      nameDe,
      nameEn,
      baseUnit,
      likeness: Math.round(likeness * 100),
      unitFits,
    })),
  };
}
