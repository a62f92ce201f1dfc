import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { NOTICES, type NoticeKey, secretsOf } from './keys.js';
import { de } from './texts/de.js';
import { en } from './texts/en.js';

const KEYS = Object.keys(NOTICES).sort();
const placeholders = (template: string): string[] => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

describe.each([
  ['German', de],
  ['English', en],
])('the %s texts', (_, texts) => {
  test('are those of the notices, no more and no fewer', () => expect(Object.keys(texts).sort()).toEqual(KEYS));

  test.each(KEYS)('%s: uses each of its values, and no other', (key) => {
    const { values, place } = NOTICES[key as NoticeKey];
    const { subject, body } = texts[key as NoticeKey];
    const used = new Set([...placeholders(subject), ...placeholders(body), ...placeholders(place)]);
    used.delete('network');
    expect([...used].sort()).toEqual(Object.keys(values).sort());
  });

  test.each(KEYS)('%s: names ids and secrets in its link only', (key) => {
    const { values } = NOTICES[key as NoticeKey];
    const { subject, body } = texts[key as NoticeKey];
    const said = new Set([...placeholders(subject), ...placeholders(body)]);
    const linkOnly = Object.entries(values).filter(([, kind]) => kind === 'id' || kind === 'secret');
    expect(linkOnly.map(([name]) => name).filter((name) => said.has(name))).toEqual([]);
  });

  test.each(KEYS)('%s: lets what somebody wrote stand by itself, whatever it ends with', (key) => {
    const { body } = texts[key as NoticeKey];
    for (const paragraph of body.split('\n\n')) expect(paragraph).not.toMatch(/\{reason\}./);
  });

  test.each(KEYS)('%s: has a subject of one line, and a body of sentences', (key) => {
    const { subject, body } = texts[key as NoticeKey];
    expect(subject).not.toMatch(/\n/);
    expect(subject.length).toBeLessThan(120);
    expect(body.trim()).toBe(body);
    expect(body).toMatch(/[.}]$/);
  });
});

test('only invitations and the link that confirms a registration carry a secret', () =>
  expect(KEYS.filter((key) => secretsOf(key).length > 0)).toEqual(['call.invitation', 'invitation', 'registration.to_confirm']));

describe('every notice is told by some room:', () => {
  const source = join(import.meta.dirname, '..');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !/^notice.(keys|texts)/.test(file),
  );
  // What ends with a mandate, whatever ended that, is told by the database.
  const migrations = join(source, '..', 'migrations');
  const texts = [...files.map((file) => join(source, file)), ...readdirSync(migrations).map((file) => join(migrations, file))];
  const telling = texts.map((file) => readFileSync(file, 'utf8')).filter((text) => /\.tell\(|into notice/.test(text));
  // A key may be put together: `membership.${outcome}`.
  test.each(KEYS)('%s', (key) =>
    expect(telling.some((text) => text.includes(`'${key}'`) || text.includes(`\`${key.split('.')[0] ?? ''}.\${`))).toBe(true),
  );
});
