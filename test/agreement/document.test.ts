import { describe, expect, test } from '@jest/globals';
import { documentHashOf } from '../../src/agreement/content.js';
import { renderEdition } from '../../src/agreement/document/agreement-document.js';
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
