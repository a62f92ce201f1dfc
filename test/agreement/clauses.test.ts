import { describe, expect, test } from '@jest/globals';
import { aContent } from './a-content.js';
import type { Terms } from '../../src/agreement/terms.js';
import { clausesOf } from '../../src/agreement/document/clauses.js';
import { english } from '../../src/agreement/document/english.js';
import { factsOf } from '../../src/agreement/document/facts.js';
import { german } from '../../src/agreement/document/german.js';

const clauses = (over: Parameters<typeof aContent>[0] = {}, language: 'de' | 'en' = 'en') => {
  const content = aContent(over);
  return clausesOf(content, factsOf(content, 'f'.repeat(64), language), language === 'en' ? english : german, language);
};
const clause = (title: string, terms: Partial<Terms> = {}) =>
  clauses({ terms })
    .find((each) => each.title === title)
    ?.parts.filter((part) => typeof part === 'string')
    .join(' ') ?? '';

describe('what an agreement says', () => {
  test('both documents have the same clauses in the same order', () => {
    const parts = (language: 'de' | 'en') =>
      clauses({}, language).map((each) => each.parts.map((part) => (typeof part === 'string' ? 'paragraph' : part.kind)));
    expect(parts('de')).toEqual(parts('en'));
    expect(clauses({}, 'de').map((each) => each.title)).toContain('Preisanpassung');
  });

  test('no price adjustment is agreed', () => expect(clause('Price adjustment')).toContain('No price adjustment is agreed.'));

  test('nobody is obliged to buy', () => expect(clause('Estimated, maximum and committed quantities')).toContain('They oblige nobody to buy'));

  test('who may sign up, at which fee, and until when', () => {
    expect(clause('Sign-up')).toContain('Admitted members and customers');
    expect(clause('Sign-up', { openToCustomers: false })).toContain('Only admitted members');
    expect(clause('Sign-up', { customerFee: '250' })).toContain('250.00 EUR once');
    expect(clause('Sign-up', { lateSignUps: false })).toContain('After the sign-up deadline no further sign-ups are possible.');
  });

  test('the term, its renewal and the notice period', () => {
    expect(clause('Term and renewal')).toContain('from 1 April 2027 to 31 March 2029');
    expect(clause('Term and renewal', { renewalMonths: 12 })).toContain('once by up to 12 months');
    expect(clause('Leaving', { noticeMonths: 1 })).toContain('notice period of one month');
    expect(clause('Leaving', { noticeMonths: 0 })).toContain('at the end of any calendar month');
  });

  test('what was offered beside the prices: payment, cash discount, delivery time, rebates', () => {
    expect(clause('Payment')).toContain('within 30 days of their receipt');
    expect(clause('Payment')).toContain('For lot 1 the term of payment is 45 days instead.');
    expect(clause('Payment')).toContain('For lot 1 the Supplier grants a cash discount of 2% for payment within 10 days.');
    expect(clause('Delivery')).toContain('The delivery time for lot 1 is at most 5 days from call-off.');
    expect(clauses().find((each) => each.title === 'Rebates of the bid')?.parts).toContainEqual({
      kind: 'thresholds',
      rows: [{ from: '5000', percent: '1.5' }],
    });
  });

  test('the office’s own words replace the standard clauses', () => {
    expect(clause('Delivery', { deliveryTerms: 'DAP, Incoterms 2020.' })).toMatch(/^DAP, Incoterms 2020\./);
    expect(clause('Payment', { paymentTerms: 'Monthly collective invoice.' })).toMatch(/^Monthly collective invoice\./);
  });

  test('what customers pay beyond the price sheet, and whose income that is (decision 19)', () => {
    const prices = (goesTo: 'network' | 'supplier') => clause('Prices and quantity tiers', { customerSurcharge: { percent: '2.5', goesTo } });
    expect(clause('Prices and quantity tiers')).not.toContain('Customers');
    expect(prices('supplier')).toContain('Customers of the Network pay the prices of the price sheet plus 2.5%.');
    expect(prices('supplier')).toContain('The surcharge is income of the Supplier.');
    expect(prices('network')).toContain('The surcharge is income of the Network: the Supplier collects it');
    const terms = { customerSurcharge: { percent: '2.5', goesTo: 'network' } } as const;
    const german = clauses({ terms }, 'de').flatMap(({ parts }) => parts);
    expect(german).toContainEqual(expect.stringContaining('zuzüglich 2,5\u00a0%.'));
    expect(german).toContainEqual(expect.stringContaining('Der Aufschlag steht dem Netzwerk zu'));
  });

  test('the bonus with its thresholds, or that none is agreed', () => {
    expect(clause('Turnover bonus', { turnoverBonus: [] })).toBe('No turnover bonus is agreed.');
    expect(clauses().find((each) => each.title === 'Turnover bonus')?.parts).toContainEqual({
      kind: 'thresholds',
      rows: [{ from: '100000', percent: '1' }],
    });
  });

  test('a further edition says what it replaces and by when it is to be accepted', () => {
    const said = clauses({ acceptBy: '2027-09-30' }).at(-1)?.parts.join(' ');
    expect(said).toContain('This edition replaces edition 1.');
    expect(said).toContain('by 30 September 2027 leaves on that day');
  });

  test.each([
    ['receipt', 'of equal bids the lower price counts, then the earlier receipt.'],
    // As editions say that were made before.
    [undefined, 'of equal bids the lower price counts, then the better rank; the Supplier has rank 2.'],
  ] as const)('which of equal bids counts where suppliers compete: %s', (tiesBy, said) => {
    const terms = {
      lotId: 'lot-1',
      rule: 'mini_competition',
      answerHours: 24,
      leastPriceWeight: 60,
      suppliers: 3,
      rank: 2,
      sharePercent: null,
    } as const;
    const content = { ...aContent(), panels: [{ ...terms, ...(tiesBy && { tiesBy }) }] };
    const found = clausesOf(content, factsOf(content, 'f'.repeat(64), 'en'), english, 'en').find(
      ({ title }) => title === 'Call-offs and volume reports',
    );
    expect(found?.parts.join(' ')).toContain(said);
  });
});
