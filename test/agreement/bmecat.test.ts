import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { validateXML } from 'xmllint-wasm';
import { aHouse, type House } from '../servers/house.js';
import { anOpenAgreement } from './open-agreement.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house?.close());

const SCHEMA = readFileSync(new URL('schema/bmecat_2005.xsd', import.meta.url), 'utf8');
const faultsOf = async (contents: string): Promise<string[]> =>
  (await validateXML({ xml: [{ fileName: 'catalogue.xml', contents }], schema: [SCHEMA] })).errors.map(({ message }) => message);

const inside = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^]*?)</${name}>`, 'g'))].map(([, text = '']) => text);

/** Each price as an ERP reads it: product, region, from which quantity, what. */
const pricesIn = (xml: string): string[] =>
  inside(xml, 'PRODUCT').flatMap((product) =>
    inside(product, 'PRODUCT_PRICE').flatMap((price) =>
      inside(price, 'AREA_IDREF').map((region) =>
        [...inside(product, 'SUPPLIER_PID'), region, ...inside(price, 'LOWER_BOUND'), ...inside(price, 'PRICE_AMOUNT')].join(' '),
      ),
    ),
  );

test('an agreement’s catalogue is valid BMEcat 2005 and read back gives the same prices, tiers and units (Domain §13)', async () => {
  const { agreement, member, winner, network } = await anOpenAgreement(house);
  await house.database.query(`update item set eclass = '21-01-02-03' where code = 'W-1'`);
  const answer = await member.client.must(200).get(`${agreement}/bmecat`);
  expect(answer.headers.get('content-disposition')).toMatch(/attachment; filename="RV-\d{4}-001-1-bmecat\.xml"/);
  const xml: string = answer.body;
  expect(await faultsOf(xml)).toEqual([]);
  // W-1 and W-2 in 58 and 59, at 10.00, from 1,000 on at 9.50.
  const expected = ['W-1', 'W-2'].flatMap((item) => ['58', '59'].flatMap((region) => [`${item} ${region} 0 10`, `${item} ${region} 1000 9.5`]));
  expect(pricesIn(xml).sort()).toEqual(expected.sort());
  expect([inside(xml, 'ORDER_UNIT'), inside(xml, 'REFERENCE_FEATURE_GROUP_ID')]).toEqual([['KGM', 'C62'], ['21010203']]);
  expect(inside(xml, 'DESCRIPTION_SHORT')).toEqual(['Drahtelektrode', 'Wire electrode', 'Stromdüse', 'Contact tip']);
  expect(inside(xml, 'BUYER_NAME')).toEqual([`Company ${member.code.slice(1)}`]);
  // The supplier and the office read the edition in force, for the network: no party's name.
  for (const client of [winner.client, network.office]) {
    const theirs: string = (await client.must(200).get(`${agreement}/bmecat`)).body;
    expect([await faultsOf(theirs), pricesIn(theirs).sort()]).toEqual([[], expected]);
    expect(theirs).not.toContain(`Company ${member.code.slice(1)}`);
  }
});

test('a party that has not accepted a further edition reads the prices that bind it, the others those in force', async () => {
  const { agreement, member, winner, network } = await anOpenAgreement(house);
  const { number, documentHash } = (
    await network.office.must(201).post(`${agreement}/editions`, { changes: { termTo: '2028-12-31' }, acceptBy: '2027-12-31' })
  ).body;
  for (const client of [winner.client, network.office]) await client.must(201).post(`${agreement}/editions/${number}/signatures`, { documentHash });
  const newcomer = await network.join();
  const versionOf = async (client: typeof winner.client): Promise<string[]> =>
    inside((await client.must(200).get(`${agreement}/bmecat`)).body, 'CATALOG_VERSION');
  expect(await versionOf(member.client)).toEqual(['1.0']);
  expect(await versionOf(newcomer.client)).toEqual(['2.0']);
  expect(await versionOf(winner.client)).toEqual(['2.0']);
});
