import type { EditionContent } from '../content.js';
import type { Language } from './figures.js';
import type { Paper } from './paper.js';
import type { Facts, Wording } from './wording.js';

/** What the pages of a document are drawn from. */
export interface Draft {
  readonly paper: Paper;
  readonly content: EditionContent;
  readonly facts: Facts;
  readonly wording: Wording;
  readonly language: Language;
}
