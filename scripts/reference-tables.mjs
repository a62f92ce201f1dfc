#!/usr/bin/env node
// node scripts/reference-tables.mjs UNITS.csv CURRENCIES.csv: writes src/values/unece-rec20.ts and src/values/iso-4217.ts from the
// public tables (datasets/unece-units-of-measure, datasets/currency-codes; both ODC-PDDL-1.0). Needs nothing but Node.
import { readFileSync, writeFileSync } from 'node:fs';

const WIDTH = 140;

/** Rows of a well-formed CSV file as objects by its header. */
function table(path) {
  const cells = [...readFileSync(path, 'utf8').matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g)];
  const rows = [[]];
  for (const [, cell, end] of cells) {
    rows.at(-1).push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') rows.push([]);
  }
  const [head, ...lines] = rows.filter((row) => row.length > 1);
  return lines.map((line) => Object.fromEntries(head.map((name, column) => [name, line[column]])));
}

/** Entries joined by `separator`, in lines of at most WIDTH characters. */
function inLines(entries, separator) {
  const lines = [''];
  for (const entry of entries) {
    if (lines.at(-1).length + entry.length > WIDTH) lines.push('');
    lines[lines.length - 1] += entry + separator;
  }
  return lines.join('\n');
}

const [units, currencies] = process.argv.slice(2);
if (!units || !currencies) {
  console.error('usage: node scripts/reference-tables.mjs UNITS.csv CURRENCIES.csv');
  process.exit(2);
}

const active = table(units).filter(({ Status }) => Status !== 'X' && Status !== 'D');
const codes = active.map(({ CommonCode, ConversionFactor }) => (ConversionFactor.trim() ? `${CommonCode}=${ConversionFactor.trim()}` : CommonCode));
writeFileSync(
  'src/values/unece-rec20.ts',
  `/**
 * Active codes of UN/ECE Recommendation 20, revision 17, with the conversion factor as it is printed there; codes without
 * one stand alone. Made by scripts/reference-tables.mjs from datasets/unece-units-of-measure (commit f6427ebe), public
 * domain (ODC-PDDL-1.0). Read by unit.ts.
 */
export const UNECE_REC20 = \`
${inLines(codes, '; ')}
\`;
`,
);

const inUse = table(currencies).filter(
  ({ AlphabeticCode, MinorUnit, WithdrawalDate }) => AlphabeticCode && !WithdrawalDate && /^\d$/.test(MinorUnit),
);
const digits = [...new Set(inUse.map(({ AlphabeticCode, MinorUnit }) => `${AlphabeticCode}${MinorUnit}`))].sort();
writeFileSync(
  'src/values/iso-4217.ts',
  `/** Currencies in use, each with its number of minor digits. Made by scripts/reference-tables.mjs from datasets/currency-codes (commit ab9b0ae8), public domain (PDDL). */
const TABLE = \`
${inLines(digits, ' ')}
\`;

/** ISO 4217 code → decimals that an amount of it has. */
export const CURRENCIES: ReadonlyMap<string, number> = new Map(
  TABLE.trim()
    .split(/\\s+/)
    .map((entry) => [entry.slice(0, 3), entry.charCodeAt(3) - 48]),
);

/** Signs and words that mean one currency only; \`$\` and \`kr\` do not. */
const SPOKEN: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['EURO', 'EUR'],
  ['£', 'GBP'],
  ['SFR', 'CHF'],
  ['SFR.', 'CHF'],
]);

/** The currency that a member names: by its ISO 4217 code in any case, or by a sign that only it has. */
export function currencyNamed(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return CURRENCIES.has(code) ? code : SPOKEN.get(code);
}
`,
);
