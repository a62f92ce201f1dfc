import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BidBody } from './bids.schema.js';
import { WrittenBid } from './written-bid.js';

const sheet =
  '[{"item":"G-1","tiers":[{"from":"0","unitPrice":"10"},{"from":"1000","unitPrice":"9.5"}]},{"item":"G 2","tiers":[{"from":"0","unitPrice":"-0.000001"}]}]';
const usual = `{"callVersion":2,"lots":[{"category":"PPE","region":"58","positions":${sheet},"cashDiscountPercent":"2","answers":[{"criterion":"Zertifikat","answer":"ja, für „alle“ \\"positions\\":[1]"}]},{"lot":"0197c1a0-0000-7000-8000-000000000001","positions":${sheet}}],"spendRebates":[{"from":"100000","percent":"1.5"}],"packages":[{"lots":[{"category":"PPE","region":"58"}],"percent":"3"}]}`;

/** What the schema makes of a text that came in. */
function bySchema(text: string): unknown {
  try {
    return BidBody.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

describe('a bid is read by the quick way (docs/decisions/0050-sealed-bids.md)', () => {
  test('with everything that it may say, as the schema reads it, and its text is what JSON writes of it', () => {
    const bid = WrittenBid.readUsual(usual);
    expect(bid?.content()).toStrictEqual(BidBody.parse(JSON.parse(usual)));
    expect(JSON.stringify(bid)).toBe(usual);
    expect(bid?.text).toBe(usual);
    expect(bid?.callVersion).toBe(2);
  });

  test.each([
    ['blanks', usual.replace(':', ': ')],
    ['other order of names', usual.replace('"from":"0","unitPrice":"10"', '"unitPrice":"10","from":"0"')],
    [
      'other order of names outside of the sheet',
      usual.replace('"category":"PPE","region":"58","positions"', '"region":"58","category":"PPE","positions"'),
    ],
    ['escapes in an item', usual.replace('G-1', '\\u0047-1')],
    ['an item of letters beyond ASCII', usual.replace('G-1', 'Größe')],
    ['an answer with blanks around it', usual.replace('"ja, für', '" ja, für')],
    ['a byte-order mark', `\uFEFF${usual}`],
  ])('but not with %s, which the usual way takes', (_, text) => {
    expect(text).not.toBe(usual);
    expect(bySchema(text.replace('\uFEFF', ''))).toBeDefined();
    expect(WrittenBid.readUsual(text)).toBeUndefined();
  });

  test.each([
    ['a price with seven decimals', usual.replace('9.5', '9.5000000')],
    ['a price of sixteen digits', usual.replace('9.5', '1234567890123456')],
    ['a price that is a number', usual.replace('"9.5"', '9.5')],
    ['an empty item', usual.replace('G-1', '')],
    ['an item of 101 letters', usual.replace('G-1', 'G'.repeat(101))],
    ['51 tiers', usual.replace(sheet, sheetOf(1, 51))],
    ['5,001 positions', usual.replace(sheet, sheetOf(5001, 1))],
    ['no position', usual.replace(sheet, '[]')],
    ['a number where positions stand', usual.replace(sheet, '[0]')],
    ['a value nobody asked for', usual.replace('"unitPrice":"10"', '"unitPrice":"10","note":"x"')],
    ['a value nobody asked for that is called positions', usual.replace('"percent":"3"', `"percent":"3","positions":${sheet}`)],
    ['a name that ends in positions', usual.replace('"positions":[', '"x\\"positions":[')],
    ['positions that are not in a lot', `{"positions":${sheet}}`],
    ['a comma too many', usual.replace('"10"}', '"10"},')],
    ['a comma too many after a position', usual.replace(']},{"item"', ']},,{"item"')],
    ['a list that ends with a comma', usual.replace(']}],"cash', ']},],"cash')],
    ['text after its end', `${usual}}`],
    ['a prototype', usual.replace('{"callVersion":2', '{"__proto__":{}')],
    ['nothing', ''],
  ])('never %s, which the usual way refuses', (_, text) => {
    expect(text).not.toBe(usual);
    expect(bySchema(text)).toBeUndefined();
    expect(WrittenBid.readUsual(text)).toBeUndefined();
  });

  test('or left to the usual way, whatever is done to its text', () => {
    const cut = fc.tuple(
      fc.nat(usual.length - 1),
      fc.nat(3),
      fc.constantFrom('', '"', ',', '{', '}', ']', '[', '\\', '0', '-', '.', ' ', 'x', '"positions":[', '\u0001'),
    );
    fc.assert(
      fc.property(cut, ([at, less, more]) => {
        const text = usual.slice(0, at) + more + usual.slice(at + less);
        const bid = WrittenBid.readUsual(text);
        if (!bid) return;
        expect(bid.content()).toStrictEqual(bySchema(text));
        expect(JSON.stringify(JSON.parse(text))).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  test('up to 5,000 positions and 50 tiers', () => {
    expect(WrittenBid.readUsual(usual.replace(sheet, sheetOf(5000, 1)))).toBeDefined();
    expect(WrittenBid.readUsual(usual.replace(sheet, sheetOf(1, 50)))).toBeDefined();
  });

  test('and of an object, its text is what JSON writes of it', () => {
    const content = BidBody.parse(JSON.parse(usual));
    expect(WrittenBid.of(content).text).toBe(usual);
    expect(WrittenBid.of(content).content()).toStrictEqual(content);
  });
});

function sheetOf(positions: number, tiers: number): string {
  const tier = { from: '0', unitPrice: '1' };
  return JSON.stringify(Array.from({ length: positions }, (_, at) => ({ item: `I${at}`, tiers: Array.from({ length: tiers }, () => tier) })));
}
