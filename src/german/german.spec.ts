import { describe, expect, test } from '@jest/globals';
import { inGerman, inLanguage } from './german.js';

/** The sources' own list of what has no German; JavaScript, so that `npm run check` can use it without a build. */
const SENTENCES: string = new URL('../../scripts/sentences.mjs', import.meta.url).href;

test('everything that the service says to people has German words, and no German is left over', async () => {
  // The script exports just this function.
  const { faultsOfSentences } = (await import(SENTENCES)) as { faultsOfSentences(): string[] };
  expect(faultsOfSentences()).toEqual([]);
});

describe('a sentence of the service in German', () => {
  test.each([
    ['Collecting has ended at its deadline; nothing was changed.', 'Die Erfassung ist mit ihrer Frist beendet; es wurde nichts geändert.'],
    ['From 2027-04-01 to 2031-04-01 is more than four years.', 'Vom 2027-04-01 bis zum 2031-04-01 sind es mehr als vier Jahre.'],
    [
      'The round is in planning; this is done in bidding or evaluating.',
      'Das geht in dieser Phase der Runde nicht (jetzt: Planung; möglich in: Angebote oder Wertung).',
    ],
    ['This is for office, auditor; you act as buyer.', 'Das ist nur erlaubt als: Geschäftsstelle, Prüfung. Sie handeln als: Einkauf.'],
    ['There is no such holder key, or you may not see it.', 'Das gibt es nicht, oder Sie dürfen es nicht sehen.'],
    ['Fill in a number such as 12,50 or 12.50.', 'Tragen Sie hier ein: eine Zahl wie 12,50.'],
    [
      '“0” is no price above 0. The bid was not accepted; an earlier one stands.',
      '„0“ ist kein Preis über 0. Das Angebot wurde nicht angenommen; ein früheres gilt weiter.',
    ],
    [
      'The call cannot be published yet: The call has no lot. No supplier is invited.',
      'Die Ausschreibung kann noch nicht veröffentlicht werden: Die Ausschreibung hat kein Los. Es ist kein Lieferant eingeladen.',
    ],
    ['Invalid input: expected string, received undefined', 'Hier wird erwartet: Text; da ist: nichts'],
    [
      '101 value(s) cannot be accepted; nothing was changed. The first 100 are listed.',
      'Werte, die nicht angenommen werden können: 101. Es wurde nichts geändert. Die ersten 100 sind aufgeführt.',
    ],
  ])('“%s”', (english, german) => {
    expect(inGerman(english)).toBe(german);
  });

  test('keeps what people wrote as it is, even where it looks like a gap', () => {
    expect(inGerman('There is a site “{1:words} $& office” already; choose another name.')).toBe(
      'Den Lieferort „{1:words} $& office“ gibt es schon. Wählen Sie einen anderen Namen.',
    );
  });

  test('is not made up where there is none', () => {
    expect(inGerman('Nobody ever said this.')).toBeUndefined();
    expect(inGerman('constructor')).toBeUndefined();
    expect(inLanguage('de', 'Nobody ever said this.')).toBe('Nobody ever said this.');
    expect(inLanguage('en', 'Not found')).toBe('Not found');
    expect(inLanguage(undefined, 'Not found')).toBe('Not found');
  });

  test('takes next to none of the processor for a long value (2,000 characters)', () => {
    const before = process.cpuUsage();
    expect(inGerman('a '.repeat(999))).toBeUndefined();
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});
