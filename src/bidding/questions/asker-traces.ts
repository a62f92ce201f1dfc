/** Who asks, as the network knows it. */
export interface Asker {
  readonly name: string;
  readonly vatId: string | null;
  readonly people: readonly { readonly name: string; readonly email: string }[];
}

export const TRACE_KINDS = ['name', 'name_part', 'person', 'email', 'email_domain', 'vat_id'] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

/** A place in a text that tells who wrote it: UTF-16 positions, the end not included. */
export interface Trace {
  readonly from: number;
  readonly to: number;
  readonly kind: TraceKind;
}

/** A word of a text as it is compared: lower case, without accents, `ue` like `ü`. */
interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

/** Legal forms and what joins names; they tell nothing. */
const EMPTY_WORDS = new Set(
  'gmbh mbh ggmbh ag kg kgaa ohg gbr ug ek ev eg se co cie ltd limited inc llc plc bv nv sa sarl sas srl spa sro zoo oy ab und and et the der die das von of for fur haftungsbeschrankt'.split(
    ' ',
  ),
);
/** Words of so many companies' names that, alone, they tell nothing. */
const COMMON_WORDS = new Set(
  'handel handels vertrieb vertriebs technik service services dienstleistungen produkte products system systeme systems solutions international deutschland germany europe europa gruppe group holding company firma industrie industry industrial bedarf logistik logistics'.split(
    ' ',
  ),
);
/** E-mail domains that anybody may have an address in. */
const PUBLIC_DOMAINS = new Set(
  'gmail.com googlemail.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de outlook.com outlook.de hotmail.com hotmail.de live.com live.de yahoo.com yahoo.de icloud.com me.com freenet.de aol.com posteo.de mailbox.org proton.me protonmail.com arcor.de'.split(
    ' ',
  ),
);
const LEAST_PART = 4;
/** From this length on, a word that begins with a part of the name counts too: “Müllers”. */
const LEAST_STEM = 5;
const LEAST_VAT_DIGITS = 7;

/**
 * Where a text tells who asks: its name or a part of it, its people, their e-mail addresses and domain, its VAT number. Domain §7.
 * @returns in the order of the text; none lies within another
 */
export function tracesOf(text: string, asker: Asker): Trace[] {
  const words = wordsOf(text);
  const found = [
    ...addresses(text, asker),
    ...vatNumbers(text, asker.vatId),
    ...names(words, asker.name),
    ...asker.people.flatMap(({ name }) => persons(words, name)),
  ];
  return outermost(found);
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({ folded: folded(match[0]), from: match.index, to: match.index + match[0].length }));
}

/** `Müller`, `Mueller`, `MULLER` → `muller`; both sides of a comparison are folded. */
function folded(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/([aou])e/g, '$1');
}

function names(words: readonly Word[], name: string): Trace[] {
  const all = wordsOf(name)
    .map(({ folded: word }) => word)
    .filter((word) => !EMPTY_WORDS.has(word));
  if (all.length === 0) return [];
  const telling = all.filter((word) => !COMMON_WORDS.has(word) && word.length >= LEAST_PART);
  const whole = [...sequences(words, all), ...words.filter((word) => all.length > 1 && word.folded === all.join(''))];
  const parts = words.filter(({ folded: word }) => telling.some((part) => word === part || (part.length >= LEAST_STEM && word.startsWith(part))));
  return [
    ...whole.map(({ from, to }) => ({ from, to, kind: 'name' as const })),
    ...parts.map(({ from, to }) => ({ from, to, kind: 'name_part' as const })),
  ];
}

/** Where these words stand one after the other, legal forms between them left out. */
function sequences(words: readonly Word[], wanted: readonly string[]): { from: number; to: number }[] {
  const telling = words.filter(({ folded: word }) => !EMPTY_WORDS.has(word) || wanted.includes(word));
  return telling.flatMap((first, at) => {
    const run = telling.slice(at, at + wanted.length);
    const last = run.at(-1);
    const isRun = run.length === wanted.length && run.every(({ folded: word }, index) => word === wanted[index]);
    return isRun && last ? [{ from: first.from, to: last.to }] : [];
  });
}

function persons(words: readonly Word[], name: string): Trace[] {
  const all = wordsOf(name).map(({ folded: word }) => word);
  const surname = all.at(-1);
  if (surname === undefined) return [];
  const whole = all.length > 1 ? sequences(words, all) : [];
  const alone = words.filter(({ folded: word }) => surname.length >= LEAST_PART && (word === surname || word === `${surname}s`));
  return [...whole, ...alone].map(({ from, to }) => ({ from, to, kind: 'person' as const }));
}

function addresses(text: string, { people }: Asker): Trace[] {
  const lower = text.toLowerCase();
  const known = new Set(people.map(({ email }) => email.toLowerCase()));
  const domains = new Set(
    [...known].map((email) => email.slice(email.lastIndexOf('@') + 1)).filter((domain) => domain && !PUBLIC_DOMAINS.has(domain)),
  );
  return [
    ...[...known].flatMap((email) => occurrences(lower, email).map((place) => ({ ...place, kind: 'email' as const }))),
    ...[...domains].flatMap((domain) => occurrences(lower, domain).map((place) => ({ ...place, kind: 'email_domain' as const }))),
  ];
}

/** Where a text has another one that is not a part of a longer word. */
function occurrences(text: string, wanted: string): { from: number; to: number }[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${wanted.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');
  return [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** The number with or without its country, however it is grouped. */
function vatNumbers(text: string, vatId: string | null): Trace[] {
  const number = (vatId ?? '').toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  const [, country = '', rest = ''] = /^([A-Z]{2})?(.*)$/.exec(number) ?? [];
  if (rest.replaceAll(/\D/g, '').length < LEAST_VAT_DIGITS) return [];
  const grouped = (part: string): string => [...part].join('[\\s./-]*');
  const pattern = new RegExp(`(?<![A-Z0-9])(?:${grouped(country)}[\\s./-]*)?${grouped(rest)}(?![A-Z0-9])`, 'gi');
  return [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length, kind: 'vat_id' as const }));
}

/** The longest of what overlaps; of the same place, the kind that is named first. */
function outermost(found: readonly Trace[]): Trace[] {
  const longestFirst = found.toSorted((a, b) => b.to - b.from - (a.to - a.from) || TRACE_KINDS.indexOf(a.kind) - TRACE_KINDS.indexOf(b.kind));
  const kept: Trace[] = [];
  for (const trace of longestFirst) if (kept.every(({ from, to }) => trace.to <= from || trace.from >= to)) kept.push(trace);
  return kept.sort((a, b) => a.from - b.from);
}
