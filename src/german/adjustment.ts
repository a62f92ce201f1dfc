import type { Sentences } from './sentences.js';

/** What price adjustments and their index series say. */
export const ADJUSTMENT: Sentences = {
  'fixed share and weights together make {1}; they have to make exactly 1':
    'fester Anteil und Gewichte ergeben zusammen {1}; sie müssen genau 1 ergeben',
  'the series {1} is named twice': 'die Reihe {1} ist zweimal genannt',
  '{1} is below the threshold, {2}': '{1} liegt unter der Schwelle von {2}',
  '{1} would leave nothing of a price': '{1} würde von einem Preis nichts übrig lassen',
};
