import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Decimal } from '../../src/values/decimal.js';
import { CsvReader } from '../../src/demand/reading/csv.js';
import type { DemandSource } from '../../src/demand/reading/demand-table.js';
import { encodingOf, Utf8Check } from '../../src/demand/reading/encoding.js';
import type { Fault } from '../../src/demand/reading/fault.js';
import { type Known, regionOf } from '../../src/demand/reading/known.js';
import { readDemand, type Taker } from '../../src/demand/reading/read-demand.js';
import { COPIED } from '../../src/demand/reading/requirement-copy.js';

const DOSSIERS = process.env['DOSSIERS'] ?? '../shared/dossiers';

function table(path: string): Record<string, string>[] {
  const rows: string[][] = [];
  new CsvReader(',', (_, cells) => rows.push([...cells])).read(readFileSync(path, 'utf8').replace(/\r\n/g, '\n'), true);
  const [head = [], ...lines] = rows.filter((row) => row.some((cell) => cell !== ''));
  return lines.map((line) => Object.fromEntries(head.map((name, at) => [name, line[at] ?? ''])));
}

interface Line {
  [column: string]: string;
}

async function read(path: string, known: Known): Promise<{ lines: number; faults: Fault[]; copied: Line[] }> {
  const bytes = readFileSync(path);
  const utf8 = new Utf8Check();
  utf8.add(bytes);
  const source: DemandSource = path.endsWith('.xlsx') ? { path, kind: 'xlsx' } : { path, kind: 'csv', encoding: encodingOf(bytes, utf8.isUtf8) };
  let faults: Fault[] = [];
  let copied: Line[] = [];
  const taker: Taker = {
    lines: async (copy) => {
      for (const row of copy.toString('utf8').trimEnd().split('\n'))
        copied.push(Object.fromEntries(row.split('\t').map((cell, at) => [COPIED[at] ?? '?', cell])));
    },
    faults: async (some) => void faults.push(...some),
    restart: async () => {
      faults = [];
      copied = [];
    },
  };
  const reckoning = await readDemand(source, known, new Map(), taker);
  expect(reckoning.faults).toBe(faults.length);
  return { lines: reckoning.lines, faults, copied: faults.length > 0 ? [] : copied };
}

/** The example round, and the shared dossiers where they are. */
const cases = ['examples', DOSSIERS]
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((dir) => existsSync(join(dir, 'demand')));

test.each(cases)('the demand files of %s', async (dir) => {
  const network = JSON.parse(readFileSync(join(dir, 'network.json'), 'utf8')) as { currency: string };
  const round = JSON.parse(readFileSync(join(dir, 'round.json'), 'utf8')) as { categoriesChosen: number };
  const chosen = new Set(
    table(join(dir, 'expected/priorities.csv'))
      .slice(0, round.categoriesChosen)
      .map(({ category }) => category),
  );
  const members = table(join(dir, 'members.csv'));
  const sites = table(join(dir, 'sites.csv'));
  const admitted = new Set(
    table(join(dir, 'expected/admission.csv'))
      .filter(({ outcome }) => outcome === 'admitted')
      .map(({ id }) => id),
  );
  const items = table(join(dir, 'catalogue.csv')).map((row) => ({
    id: row['item'] ?? '',
    categoryId: row['category'] ?? '',
    code: row['item'] ?? '',
    gtin: row['gtin'] || null,
    nameDe: row['name_de'] ?? '',
    nameEn: row['name_en'] ?? '',
    baseUnit: row['base_unit'] ?? '',
    isInRound: chosen.has(row['category']),
    packagings: (row['packagings'] ?? '')
      .split(';')
      .filter(Boolean)
      .map((text) => ({ name: text.split('=')[0] ?? '', baseQuantity: text.split('=')[1] ?? '' })),
  }));
  const imports: string[] = [];
  const faults: string[] = [];
  const inForce = new Map<string, { hash: string; copied: Line[]; member: string }>();
  for (const folder of readdirSync(join(dir, 'demand')).sort()) {
    for (const file of readdirSync(join(dir, 'demand', folder)).sort()) {
      const path = join(dir, 'demand', folder, file);
      const member = file.slice(0, file.indexOf('_'));
      if (!admitted.has(member)) {
        imports.push([folder, file, 'refused', 0, 0].join(','));
        continue;
      }
      const own = members.find(({ id }) => id === member);
      const known: Known = {
        items,
        sites: sites
          .filter((site) => site['member'] === member)
          .map((site) => ({ id: site['site'] ?? '', name: site['site'] ?? '', region: regionOf(site['postcode'] ?? '') })),
        ownRegion: regionOf(own?.['postcode'] ?? ''),
        currency: network.currency,
      };
      const result = await read(path, known);
      const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
      const same = [...inForce].some(([key, value]) => key.startsWith(`${member}_`) && value.hash === hash);
      const key = file;
      const outcome = same ? 'unchanged' : result.faults.length > 0 ? 'faulty' : inForce.has(key) ? 'replaced' : 'committed';
      imports.push([folder, file, outcome, result.lines, result.faults.length].join(','));
      for (const fault of result.faults) faults.push([folder, file, fault.row, fault.field, fault.reason].join(','));
      if (outcome === 'committed' || outcome === 'replaced') inForce.set(key, { hash, copied: result.copied, member });
    }
  }
  const text = (path: string) =>
    readFileSync(join(dir, 'expected', path), 'utf8')
      .replaceAll('\r', '')
      .replaceAll('"', '')
      .trimEnd()
      .split('\n')
      .slice(1)
      .sort();
  expect(imports.sort()).toEqual(text('imports.csv'));
  expect(faults.sort()).toEqual(text('faults.csv'));

  const positions = new Map<string, { unit: string; firm: Decimal; forecast: Decimal; members: Set<string> }>();
  for (const { copied, member } of inForce.values()) {
    for (const line of copied) {
      const item = items.find(({ id }) => id === line['item_id']);
      const key = [item?.categoryId, line['region'], line['item_id']].join(',');
      const at = positions.get(key) ?? { unit: item?.baseUnit ?? '', firm: Decimal.zero, forecast: Decimal.zero, members: new Set() };
      const quantity = Decimal.parse(line['quantity'] ?? '');
      positions.set(key, {
        ...at,
        ...(line['firm'] === 't' ? { firm: at.firm.plus(quantity) } : { forecast: at.forecast.plus(quantity) }),
        members: at.members.add(member),
      });
    }
  }
  const sums = [...positions].map(([key, { unit, firm, forecast, members: of }]) =>
    [key, unit, firm, forecast, firm.plus(forecast), of.size].join(','),
  );
  expect(sums.sort()).toEqual(
    text('positions.csv')
      .map((row) => row.split(',').slice(0, 8).join(','))
      .sort(),
  );
});

describe('whether 1.500 is one and a half is shown by the whole file, however late', () => {
  const item = { id: 'i', categoryId: 'c', code: 'A', gtin: null, nameDe: 'A', nameEn: 'A', baseUnit: 'KGM', isInRound: true, packagings: [] };
  const known: Known = { items: [item], sites: [], ownRegion: '58', currency: 'EUR' };
  const folder = mkdtempSync(join(tmpdir(), 'poolround-evidence-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const many = Array.from({ length: 40_000 }, () => 'A;1.500;kg').join('\n');

  async function readText(...parts: string[]) {
    const path = join(folder, 'file.csv');
    writeFileSync(path, ['Artikel;Menge;Einheit', ...parts].join('\n'));
    return read(path, known);
  }

  test.each([
    ['nothing', [many], 40_000, undefined],
    ['a comma at the end', [many, 'A;12,5;kg'], 0, '1500'],
    ['a point at the end', [many, 'A;12.5;kg'], 0, '1.5'],
    ['a comma at the start', ['A;12,5;kg', many], 0, '1500'],
    ['a comma between', [many, 'A;12,5;kg', many], 0, '1500'],
    ['a comma at the start and a point at the end', ['A;12,5;kg', many, 'A;12.5;kg'], 40_000, undefined],
    ['a comma and a point at the end', [many, 'A;12,5;kg', 'A;12.5;kg'], 40_000, undefined],
    ['a comma in a line that is no requirement', [many, 'Summe;12,5;kg'], 40_000, undefined],
  ])('%s', async (_, parts, faults, quantity) => {
    const result = await readText(...parts);
    expect(result.faults.length).toBe(faults);
    expect(result.faults.every(({ reason }) => reason === 'ambiguous_number')).toBe(true);
    if (quantity !== undefined)
      expect(new Set(result.copied.map((line) => line['quantity']).filter((each) => !each?.startsWith('12')))).toEqual(new Set([quantity]));
  });
});
