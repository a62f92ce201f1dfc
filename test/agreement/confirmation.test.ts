import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from '../servers/client.js';
import type { House } from '../servers/house.js';
import type { OpenAgreement } from './open-agreement.js';
import { anOpenHouse } from './open-house.js';

let house: House;
let open: OpenAgreement;
beforeAll(async () => {
  ({ house, open } = await anOpenHouse());
});
afterAll(() => house?.close());

const signUpOf = async ({ client }: { client: Client }): Promise<string> =>
  (await client.must(200).get(`${open.agreement}/sign-ups`)).body.items[0].id;

test('a sign-up is confirmed as a PDF with the edition’s prices, the same bytes whenever it is read (Domain §13)', async () => {
  const at = `${open.agreement}/sign-ups/${await signUpOf(open.member)}/confirmation`;
  for (const language of ['de', 'en']) {
    const { headers, body } = await open.member.client.must(200).get(`${at}?language=${language}`);
    expect([headers.get('content-type'), headers.get('content-language')]).toEqual(['application/pdf', language]);
    expect(headers.get('content-disposition')).toContain(`-${open.member.code}-${language}.pdf`);
    expect(String(body)).toMatch(/^%PDF-1\.7/);
    expect((await open.network.office.must(200).get(`${at}?language=${language}`)).body).toBe(body);
  }
});

test('of another party it does not exist', async () => {
  const theirs = await signUpOf(open.customer);
  const asked = await open.member.client.get(`${open.agreement}/sign-ups/${theirs}/confirmation`);
  expect([asked.status, asked.body.code]).toEqual([404, 'sign_up.missing']);
});
