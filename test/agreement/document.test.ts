import { describe, expect, test } from '@jest/globals';
import { documentHashOf } from '../../src/agreement/content.js';
import { renderEdition } from '../../src/agreement/document/agreement-document.js';
import { glance } from '../../src/agreement/document/cover.js';
import { english } from '../../src/agreement/document/english.js';
import { factsOf } from '../../src/agreement/document/facts.js';
import { german } from '../../src/agreement/document/german.js';
import { LANGUAGES } from '../../src/agreement/document/figures.js';
import { aContent } from './a-content.js';

const ISSUED_AT = Date.UTC(2026, 10, 24, 10);

function render(content = aContent(), language: 'de' | 'en' = 'de'): Promise<Buffer> {
  return renderEdition(content, documentHashOf(content), ISSUED_AT, language);
}

/** A PDF's objects as text; what is compressed in it stays so. */
const objectsOf = (pdf: Buffer) => pdf.toString('latin1');
const pagesOf = (pdf: Buffer) => objectsOf(pdf).match(/\/Type \/Page\b/g)?.length ?? 0;

describe('the document of an edition', () => {
  test('has the same bytes whenever it is made, and others for another content', async () => {
    const first = await render();
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await render()).equals(first)).toBe(true);
    expect((await render(aContent({ terms: { noticeMonths: 6 } }))).equals(first)).toBe(false);
  });

  test.each(LANGUAGES)('is tagged, titled and in its language (%s)', async (language) => {
    const objects = objectsOf(await render(aContent(), language));
    expect(objects).toContain(language === 'de' ? '/Lang (de-DE)' : '/Lang (en-GB)');
    expect(objects).toContain('/Marked true');
    expect(objects).toContain('/DisplayDocTitle true');
    expect(objects).toContain(language === 'de' ? 'Rahmenvertrag RV-2027-001, Fassung 1' : 'Framework agreement RV-2027-001, edition 1');
    for (const tag of ['/S /H1', '/S /H2', '/S /Table', '/S /TH', '/Scope /Column']) expect(objects).toContain(tag);
  });

  test.each([
    ['de', 'network', 'Aufschlag für Kunden', '2,5 % auf jeden Preis, Einnahme des Netzwerks'],
    ['en', 'supplier', 'Customers’ surcharge', '2.5% on every price, income of the Supplier'],
  ] as const)('says at a glance what customers pay beyond the price sheet, where they do (%s)', (language, goesTo, name, said) => {
    const rows = (content = aContent()) =>
      glance({ content, facts: factsOf(content, '', language), wording: language === 'de' ? german : english, language });
    const dearer = new Map(rows(aContent({ terms: { customerSurcharge: { percent: '2.5', goesTo } } })));
    expect(dearer.get(name)?.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')).toBe(said);
    expect(new Map(rows()).has(name)).toBe(false);
  });

  test('embeds its fonts, and none that every reader is left to find', async () => {
    const objects = objectsOf(await render());
    expect(objects.match(/\/BaseFont \/\w+\+SourceSans3-\w+/g)?.length).toBeGreaterThan(0);
    expect(objects).not.toContain('Helvetica');
  });

  test('grows by pages with its price sheet, of a thousand positions', async () => {
    const [short, long] = [pagesOf(await render()), pagesOf(await render(aContent({ positions: 1000 })))];
    expect(short).toBe(6);
    // A position of two tiers is about 32 points high, with its rule; a page has room for 686 points, its header taken off.
    expect(long - short).toBeGreaterThanOrEqual(Math.floor(1000 / 24));
    expect(long - short).toBeLessThanOrEqual(Math.ceil(1000 / 18));
  });
});
