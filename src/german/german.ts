import { ACCESS } from './access.js';
import { ADJUSTMENT } from './adjustment.js';
import { AGREEMENT } from './agreement.js';
import { AUCTION } from './auction.js';
import { AWARD } from './award.js';
import { BIDDING } from './bidding.js';
import { DEMAND } from './demand.js';
import { INPUT } from './input.js';
import { NETWORK } from './network.js';
import { PANEL } from './panel.js';
import { ORDER } from './order.js';
import { PUNCH_OUT } from './punch-out.js';
import { QUESTION } from './question.js';
import { ROUND } from './round.js';
import type { Sentences } from './sentences.js';
import { ORDER_FILE } from './order-file.js';
import { SETTLEMENT } from './settlement.js';
import { SUGGESTION } from './suggestion.js';
import { WEBHOOK } from './webhook.js';
import { WORDS } from './words.js';

const ALL: Sentences = {
  ...ACCESS,
  ...ADJUSTMENT,
  ...AGREEMENT,
  ...AUCTION,
  ...AWARD,
  ...BIDDING,
  ...DEMAND,
  ...INPUT,
  ...NETWORK,
  ...ORDER_FILE,
  ...PUNCH_OUT,
  ...PANEL,
  ...QUESTION,
  ...ROUND,
  ...SETTLEMENT,
  ...ORDER,
  ...SUGGESTION,
  ...WEBHOOK,
};

const ENGLISH_GAP = /\{\d+\}/;
const GERMAN_GAP = /\{(\d+)(?::(words|sentences))?\}/g;
/** Longer ones hold a long value, which nobody reads in an error; looking for its place in all sentences would take too long. */
const MOST_CHARACTERS = 2000;

interface Pattern {
  readonly pattern: RegExp;
  readonly german: string;
  readonly literals: number;
}

/** Sentences with values, those with the most words of their own first: the closest one speaks. */
const PATTERNS: readonly Pattern[] = Object.entries(ALL)
  .filter(([english]) => ENGLISH_GAP.test(english))
  .map(([english, german]) => {
    const literals = english.split(ENGLISH_GAP);
    return { pattern: new RegExp(`^${literals.map(escaped).join('([^]*?)')}$`), german, literals: literals.join('').length };
  })
  .sort((a, b) => b.literals - a.literals);

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/**
 * A sentence of the service in German, its values in their places.
 * @param english as a refusal, a suggestion or a warning says it
 * @returns undefined where no German is known
 */
export function inGerman(english: string): string | undefined {
  if (Object.hasOwn(ALL, english)) return ALL[english];
  if (english.length > MOST_CHARACTERS) return undefined;
  for (const { pattern, german } of PATTERNS) {
    const values = pattern.exec(english)?.slice(1);
    if (values)
      return german.replaceAll(GERMAN_GAP, (_, number: string, kind?: string) => shown(values[Number.parseInt(number, 10) - 1] ?? '', kind));
  }
  return undefined;
}

/** A sentence of the service in the language that was asked for; in its own where there is no other. */
export function inLanguage(language: 'de' | 'en' | undefined, english: string): string {
  return language === 'de' ? (inGerman(english) ?? english) : english;
}

function shown(value: string, kind: string | undefined): string {
  if (kind === 'words')
    return quoted(
      value
        .split(/(, | or | and )/)
        .map(wordOf)
        .join(''),
    );
  if (kind === 'sentences')
    return value
      .split(SENTENCE_ENDS)
      .map((sentence) => inGerman(sentence) ?? quoted(sentence))
      .join('');
  return quoted(value);
}

/** Where a sentence ends and the next begins; spaces before the first count as an end. */
const SENTENCE_ENDS = /(^\s+|(?<=\.)\s+(?=\S))/;

const quoted = (text: string): string => text.replaceAll(/“([^”]*)”/g, '„$1“');

function wordOf(word: string): string {
  if (word === ' or ') return ' oder ';
  if (word === ' and ') return ' und ';
  return (Object.hasOwn(WORDS, word) ? WORDS[word] : undefined) ?? word;
}
