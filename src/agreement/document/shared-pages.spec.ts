import { expect, test } from '@jest/globals';
import { Paper, STYLES } from './paper.js';
import { SharedPages } from './shared-pages.js';

function aPaper(title: string, ...pages: string[]): Promise<Buffer> {
  const paper = new Paper({ language: 'de', title, issuedAt: new Date(0) });
  for (const [at, text] of pages.entries()) {
    if (at > 0) paper.newPage();
    paper.block('P', text, STYLES.text);
  }
  return paper.finish(() => undefined);
}

/** Where an object stands by the last table that names it, as a reader of the file finds it. */
function objectsOf(pdf: Buffer): Map<number, string> {
  const text = pdf.toString('latin1');
  const found = new Map<number, string>();
  for (let table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? '-1'); table >= 0; ) {
    const [whole = '', entries = '', trailer = ''] = /^xref\n([^]*?)trailer([^]*?)startxref/.exec(text.slice(table)) ?? [];
    expect(whole).not.toBe('');
    let id = 0;
    for (const line of entries.split('\n')) {
      const [, first, count] = /^(\d+) (\d+)$/.exec(line) ?? [];
      if (first !== undefined && count !== undefined) id = Number(first);
      const [, at] = /^(\d{10}) \d{5} [nf] $/.exec(line) ?? [];
      if (at === undefined) continue;
      if (line.endsWith('n ') && !found.has(id)) found.set(id, text.slice(Number(at), text.indexOf('endobj', Number(at))));
      id += 1;
    }
    table = Number(/\/Prev (\d+)/.exec(trailer)?.[1] ?? '-1');
  }
  return found;
}

test('own pages stand before the shared ones, in one document that is tagged throughout', async () => {
  const own = await aPaper('For M001 (5 0 R)', 'Own page of M001');
  const joined = new SharedPages(await aPaper('Prices', 'First of the prices', 'Second')).behind(own);
  const objects = objectsOf(joined);
  for (const [id, text] of objects) expect(text.startsWith(`${id} 0 obj`)).toBe(true);
  const of = (pattern: RegExp): string[] => [...objects.values()].filter((text) => pattern.test(text));
  const [pages = ''] = of(/\/Type \/Pages/);
  expect(pages).toContain('/Count 3');
  const kids = [...(/\/Kids \[([^\]]*)\]/.exec(pages)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id]) => objects.get(Number(id)) ?? '');
  expect(kids.map((page) => /\/StructParents (\d+)/.exec(page)?.[1])).toEqual(['2', '0', '1']);
  for (const text of objects.values())
    for (const [, id] of text
      .replace(/stream[^]*/, '')
      .replaceAll(/\([^)]*\)/g, '')
      .matchAll(/(\d+) 0 R/g))
      expect(objects.has(Number(id))).toBe(true);
  expect(of(/\/S \/Document/)).toHaveLength(1);
  expect(/\/K \[([^\]]*)\]/.exec(of(/\/S \/Document/)[0] ?? '')?.[1]?.match(/0 R/g)).toHaveLength(3);
  expect(joined.toString('latin1')).toContain('(For M001 \\(5 0 R\\))');
});

test('the shared bytes are the same in every document', async () => {
  const prices = await aPaper('Prices', 'First of the prices');
  const shared = new SharedPages(prices);
  const [one, other] = [shared.behind(await aPaper('One', 'One')), shared.behind(await aPaper('Other', 'Other'))];
  for (const joined of [one, other]) expect(joined.subarray(0, prices.length).equals(prices)).toBe(true);
  expect(one.equals(other)).toBe(false);
});
