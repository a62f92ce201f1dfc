import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import { aHouse, type House } from '../servers/house.js';

let house: House;
let network: ANetwork;
let series: string;

beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house);
  const { body } = await network.office.must(201).post(`${network.path}/index-series`, { code: 'STEEL', name: 'Steel', source: 'Office' });
  series = `${network.path}/index-series/${body.id}`;
});

afterAll(() => house?.close());

const imported = async (text: string, over: Record<string, unknown> = {}, status = 201) =>
  (await network.office.must(status).post(`${series}/revisions`, { fileName: 'steel.csv', base: '2020 = 100', text, ...over })).body;

describe('an index series', () => {
  test('is imported as its office publishes it, and the same file again changes nothing', async () => {
    const text = 'Monat;Wert\n2027-01;138,0\n2027-02;139,4\n2027-03;...\n';
    expect(await imported(text)).toEqual({ revision: 1, added: 2, revised: 0, unchanged: 0, withoutValue: 1 });
    expect(await imported(text)).toEqual({ revision: null, added: 0, revised: 0, unchanged: 2, withoutValue: 1 });
  });

  test('keeps every revision: a month has the value of the latest, and says which it is', async () => {
    expect(await imported('2027-02;139,6\n2027-03;145,8\n')).toEqual({ revision: 2, added: 1, revised: 1, unchanged: 0, withoutValue: 0 });
    const { body } = await network.office.must(200).get(series);
    expect(body.values).toEqual([
      { month: '2027-01', value: '138', revision: 1 },
      { month: '2027-02', value: '139.6', revision: 2 },
      { month: '2027-03', value: '145.8', revision: 2 },
    ]);
    expect(body.revisions.map(({ number, added, revised }: Record<string, number>) => [number, added, revised])).toEqual([
      [2, 1, 1],
      [1, 2, 0],
    ]);
    const { rows } = await house.database.query(
      `select revision, value from index_value where network_id = $1 and month = '2027-02' order by revision`,
      [network.id],
    );
    expect(rows.map(({ revision, value }) => [revision, value])).toEqual([
      [1, '139.400000'],
      [2, '139.600000'],
    ]);
  });

  test('a file with a fault changes nothing, and a new base brings every month that is known', async () => {
    const faulty = await imported('2027-04;x1\n2027-05;140\n', {}, 422);
    expect([faulty.code, faulty.errors[0].detail]).toEqual(['index_file.invalid', 'line 1: “x1” is no number']);
    expect((await imported('2027-03;105,0\n2027-04;106,0\n', { base: '2025 = 100' }, 409)).code).toBe('index_series.rebased_partly');
    expect((await network.office.must(200).get(series)).body.lastMonth).toBe('2027-03');
  });

  test('what was imported is never changed, not even by the service', async () => {
    const change = house.work.asService(network.id, () => house.work.query(`update index_value set value = 1 where network_id = app_network()`));
    await expect(change).rejects.toThrow('permission denied');
  });

  test('a code is taken once; office and auditor read series, nobody else', async () => {
    expect((await network.office.must(409).post(`${network.path}/index-series`, { code: 'STEEL', name: 'Other' })).body.code).toBe(
      'index_series.code_taken',
    );
    const member = await network.join({ kind: 'member' });
    expect((await member.client.get(`${network.path}/index-series`)).status).toBe(403);
    const auditor = await network.appoint('auditor');
    expect((await auditor.must(200).get(`${network.path}/index-series`)).body.items.map(({ code }: { code: string }) => code)).toEqual(['STEEL']);
  });
});
