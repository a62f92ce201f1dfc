import { randomUUID } from 'node:crypto';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import type { Client } from '../servers/client.js';
import { type House, until } from '../servers/house.js';

export const PASSPHRASES = { office: 'office passphrase', deputy: 'deputy passphrase', auditor: 'auditor passphrase' } as const;

/** A published call: one lot PPE 44 with G-1 (1,200 pieces) and G-2 (withheld, 50), and suppliers that are asked for bids. */
export interface ACall {
  readonly network: ANetwork;
  readonly round: string;
  readonly office: Client;
  readonly deputy: Client;
  readonly auditor: Client;
  readonly suppliers: readonly { readonly id: string; readonly code: string; readonly email: string; readonly client: Client }[];
  /** A supplier of the network that is not invited. */
  readonly stranger: Client;
  /** Calls a stage that ends so many ms from now; gives its path. */
  stage(deadlineInMs: number, over?: object): Promise<string>;
  /** However long it took to bid: the stage's deadline is now. Of a deadline that is near, a slow machine makes a late bid. */
  due(stage: string): Promise<void>;
  /** Waits for the stage's own deadline: a proof refuses one that was brought. */
  closed(stage: string): Promise<void>;
  /** The deadline is now, and the stage is closed. */
  ended(stage: string): Promise<void>;
  opened(stage: string): Promise<void>;
}

/** Seeds a round in pooling straight into the tables: what comes before bidding has tests of its own. Gives its id. */
export async function aPooledRound(house: House, network: ANetwork): Promise<string> {
  const [round, category, lot] = [randomUUID(), randomUUID(), randomUUID()];
  const db = house.database;
  await db.query(`insert into category (network_id, id, code, name_de, name_en) values ($1, $2, 'PPE', 'Schutz', 'Protection')`, [
    network.id,
    category,
  ]);
  await db.query(
    `insert into round (network_id, id, title, phase, term_from, term_to, collecting_deadline, pooled_at, totals_published_at) values ($1, $2, 'Round', 'pooling', '2027-04-01', '2029-03-31', now(), now(), now())`,
    [network.id, round],
  );
  await db.query(`insert into round_category (network_id, round_id, category_id) values ($1, $2, $3)`, [network.id, round, category]);
  await db.query(
    `insert into lot (network_id, id, round_id, category_id, region, title, number, published_at) values ($1, $2, $3, $4, '44', 'PPE 44', 1, now())`,
    [network.id, lot, round, category],
  );
  for (const [item, total, shown] of [
    ['G-1', '1200', '1200'],
    ['G-2', '50', null],
  ]) {
    const [id, position] = [randomUUID(), randomUUID()];
    await db.query(`insert into item (network_id, id, category_id, code, name_de, name_en, base_unit) values ($1, $2, $3, $4, $4, $4, 'C62')`, [
      network.id,
      id,
      category,
      item,
    ]);
    await db.query(
      `insert into lot_position (network_id, id, lot_id, item_id, regions, firm, forecast, total, contributors, largest, second_largest, published) values ($1, $2, $3, $4, '{44}', $5, 0, $5, 4, 1, 1, $6)`,
      [network.id, position, lot, id, total, shown],
    );
    await db.query(
      `insert into shown_position (network_id, id, round_id, lot_id, item_id, regions, total, edition) values ($1, $2, $3, $4, $5, '{44}', $6, 1)`,
      [network.id, position, round, lot, id, shown],
    );
  }
  return round;
}

/** @param prepare what the draft gets before it is published */
export async function aCall(
  house: House,
  suppliers = 2,
  prepare: (office: Client, round: string) => Promise<void> = () => Promise.resolve(),
): Promise<ACall> {
  const network = await aNetwork(house);
  const round = `${network.path}/rounds/${await aPooledRound(house, network)}`;
  const { office } = network;
  const deputy = await network.appoint('office');
  const auditor = await network.appoint('auditor');
  const asked = [];
  for (let index = 0; index < suppliers; index += 1) asked.push(await network.join({ kind: 'supplier' }));
  const stranger = (await network.join({ kind: 'supplier' })).client;
  const shares = [{ category: 'PPE', purchasingPercent: '5', sellingPercent: '5', source: 'test', asOf: '2026-11-01' }];
  await office.must(200).put(`${round}/market-shares`, { shares });
  for (const [client, passphrase] of [
    [office, PASSPHRASES.office],
    [deputy, PASSPHRASES.deputy],
    [auditor, PASSPHRASES.auditor],
  ] as const)
    await client.must(201).post(`${network.path}/holder-keys`, { passphrase });
  await office.must(200).put(`${round}/call`, {
    currency: 'EUR',
    categories: [{ category: 'PPE', formula: 'ratio', priceWeight: '70', tierMode: 'all_units', criteria: [{ code: 'delivery', weight: '100' }] }],
    suppliers: asked.map(({ code }) => code),
  });
  await prepare(office, round);
  await office.must(200).post(`${round}/call/publish`, {});
  const isNow = async (stage: string, state: string): Promise<void> => {
    await until(`${state} stage`, async () => ((await office.must(200).get(stage)).body.state === state ? true : undefined));
  };
  const due = async (stage: string): Promise<void> => {
    await house.database.query(`update stage set deadline = clock_timestamp() where id = $1`, [stage.split('/').at(-1)]);
  };
  return {
    network,
    round,
    office,
    deputy,
    auditor,
    suppliers: asked,
    stranger,
    stage: async (ms, over = {}) => {
      const { body } = await office.must(201).post(`${round}/stages`, { kind: 'sealed', deadline: new Date(Date.now() + ms).toISOString(), ...over });
      return `${round}/stages/${body.id}`;
    },
    due,
    closed: (stage) => isNow(stage, 'closed'),
    ended: (stage) => due(stage).then(() => isNow(stage, 'closed')),
    opened: (stage) => isNow(stage, 'opened'),
  };
}

/** The link in the e-mail that invites to a call; the one of the supplier's admission is another. */
export const LINK_TO_CALL = /asks you for a bid[\s\S]*?\/invitations\/([A-Za-z0-9_-]{20,})/;

/** Has the draft also invite a supplier that has not followed the link of its admission, so that it has no login yet. */
export async function withSupplierWithoutLogin(office: Client, round: string, email: string): Promise<void> {
  const network = round.slice(0, round.indexOf('/rounds/'));
  const organisation = { name: 'Neu Handel GmbH', street: '', postcode: '58095', city: 'Hagen', country: 'DE' };
  await office.must(201).post(`${network}/memberships`, { kind: 'supplier', code: 'S-NEW', organisation, contact: { name: 'Nina Neu', email } });
  const { body } = await office.must(200).get(`${round}/call`);
  const suppliers = [...body.suppliers.map(({ supplier }: { supplier: string }) => supplier), 'S-NEW'];
  await office.must(200).put(`${round}/call`, { currency: body.currency, categories: body.categories, suppliers });
}

/** A bid for both positions at this price. */
export const aBid = (unitPrice: string, over: object = {}) => ({
  lots: [
    {
      category: 'PPE',
      region: '44',
      positions: ['G-1', 'G-2'].map((item) => ({ item, tiers: [{ from: '0', unitPrice }] })),
    },
  ],
  ...over,
});

/**
 * A call in which delivery is assessed and at least 40 points are needed.
 * @param terms what else the call says, e.g. `twoEnvelopes`
 */
export function aCallOnQuality(house: House, suppliers: number, terms: Readonly<Record<string, unknown>>): Promise<ACall> {
  return aCall(house, suppliers, async (office, round) => {
    const { body } = await office.must(200).get(`${round}/call`);
    const criteria = [{ code: 'delivery', weight: '100', minimum: '40' }];
    await office.must(200).put(`${round}/call`, {
      currency: 'EUR',
      categories: [{ category: 'PPE', formula: 'ratio', priceWeight: '70', tierMode: 'all_units', criteria }],
      suppliers: body.suppliers.map(({ supplier }: { supplier: string }) => supplier),
      ...terms,
    });
  });
}
