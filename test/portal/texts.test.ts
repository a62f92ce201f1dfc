import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const WEB = 'web/src';
const PLACES = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('texts.en.ts'));
const CODE = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/texts\.(de|en)\.ts$|\.d\.ts$/.test(file))
  .map((file) => readFileSync(join(WEB, file), 'utf8'))
  .join('\n');

async function textsOf(file: string, language: 'de' | 'en'): Promise<Record<string, string>> {
  const texts: Record<string, Record<string, string>> = await import(`../../${WEB}/${file.replace('texts.en.ts', `texts.${language}.ts`)}`);
  return texts[language] ?? {};
}

/** Said as it is, or with a part of it put in: `task.${kind}.button`. */
const SAID_WITH_PARTS = [...CODE.matchAll(/t\(`([^`]*\$\{[^`]*)`/g)].map(
  ([, said = '']) =>
    new RegExp(
      `^${said
        .replace(/^\w+:/, '')
        .replaceAll('.', '\\.')
        .replaceAll(/\$\{[^}]*\}/g, '[\\w.]*')}$`,
    ),
);
const COUNTED = /_(one|other)$/;
const isSaid = (form: string): boolean => isKeySaid(form.replace(COUNTED, ''));
const isKeySaid = (key: string): boolean => CODE.includes(`'${key}'`) || CODE.includes(`:${key}'`) || SAID_WITH_PARTS.some((said) => said.test(key));
const placesIn = (text: string): string[] => (text.match(/\{\{\w+/g) ?? []).sort();
/** “{{lines}} Zeilen”: what stands before a noun is a number of it. Abbreviations are the same for one and for many. */
const BEFORE_A_NOUN = /\}\} (?!je )(\p{Ll}+en? )?(?!(Sie|Ihres|Std|Min|Sek)\b)\p{Lu}/u;

describe.each(PLACES)('the texts in %s', (file) => {
  test('are there in both languages, with the same values put in', async () => {
    const [de, en] = [await textsOf(file, 'de'), await textsOf(file, 'en')];
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
    for (const [key, text] of Object.entries(en)) {
      expect([key, de[key]?.trim()]).not.toEqual([key, '']);
      expect([key, placesIn(de[key] ?? '')]).toEqual([key, placesIn(text)]);
    }
  });

  test('say one and many apart wherever something is counted', async () => {
    const [de, en] = [await textsOf(file, 'de'), await textsOf(file, 'en')];
    const counts = (key: string): boolean => [de, en].some((texts) => texts[key]?.includes('{{count')) || BEFORE_A_NOUN.test(de[key] ?? '');
    const uncounted = Object.keys(de).filter((key) => !COUNTED.test(key) && counts(key));
    expect(uncounted.map((key) => [key, de[key]])).toEqual([]);
    const forms = Object.keys(de).filter((key) => COUNTED.test(key));
    const lacking = forms.flatMap((key) => ['_one', '_other'].map((form) => key.replace(COUNTED, form))).filter((key) => !(key in de));
    expect(lacking).toEqual([]);
  });

  test('are all used', async () => {
    const unused = Object.keys(await textsOf(file, 'en')).filter((key) => !isSaid(key));
    expect(unused).toEqual([]);
  });
});

test('a bidding stage has one German name wherever the service speaks German (Domain §1)', () => {
  const german = ['src/german', 'src/notice/texts', WEB].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && (folder !== WEB || file.endsWith('texts.de.ts')))
      .map((file) => join(folder, file)),
  );
  const others = german.flatMap((file) =>
    (readFileSync(file, 'utf8').match(/.*\b(Stufen?|Bieterrunden?|Gebotsrunden?)\b.*/g) ?? []).map((line) => `${file}: ${line}`),
  );
  expect(others).toEqual([]);
});
