import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const listed = z.string().transform((cell) =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
const amount = z.union([z.string(), z.number().transform(String)]);
const Steps = z.array(z.object({ from: amount, percent: amount }));
const LotName = z.object({ category: z.string(), region: z.string() });

const Network = z.object({
  slug: z.string(),
  name: z.string(),
  country: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  locale: z.string(),
  memberCap: z.int(),
  minContributors: z.int(),
  dominancePercent: amount,
  pPercent: amount,
});
const Round = z.object({ title: z.string(), categoriesChosen: z.int(), termFrom: z.string(), termTo: z.string() });
const address = {
  id: z.string(),
  name: z.string(),
  street: z.string(),
  postcode: z.string(),
  city: z.string(),
  country: z.string(),
  vat_id: z.string(),
};
const contact = { contact_name: z.string(), contact_email: z.string() };
const Partner = z.object({ ...address, ...contact });
const Member = Partner.extend({ nace: listed, cleared_nace: listed, markets: listed, annual_fee: z.string() });
const Site = z.object({ member: z.string(), site: z.string(), postcode: z.string(), city: z.string() });
const CatalogueLine = z.object({
  category: z.string(),
  category_de: z.string(),
  category_en: z.string(),
  item: z.string(),
  gtin: z.string(),
  name_de: z.string(),
  name_en: z.string(),
  base_unit: z.string(),
  packagings: listed,
});
const Points = z.object({ member: z.string(), category: z.string(), points: z.string() });
const Call = z.object({
  stages: z.array(z.object({ kind: z.string() })),
  categories: z.record(
    z.string(),
    z.object({
      formula: z.string(),
      priceWeight: amount,
      criteria: z.array(z.object({ id: z.string(), weight: amount, minimum: amount.optional() })),
      tierMode: z.string(),
    }),
  ),
});
const Assessment = z.object({ supplier: z.string(), category: z.string(), criterion: z.string(), score: z.string() });
const Bid = z.object({
  late: z.boolean().optional(),
  withdrawn: z.boolean().optional(),
  lots: z.array(
    LotName.extend({
      positions: z.array(z.object({ item: z.string(), tiers: z.array(z.object({ from: amount, unitPrice: amount })) })),
      cashDiscountPercent: amount.optional(),
    }),
  ),
  spendRebates: Steps.optional(),
  packages: z.array(z.object({ lots: z.array(LotName), percent: amount })).optional(),
});
const Scenario = z.object({
  id: z.string(),
  maxSuppliers: z.int().optional(),
  minQuality: amount.optional(),
  maxLotsPerSupplier: z.int().optional(),
  excluded: z.array(z.string()).optional(),
});
const Agreements = z.object({ membersOnly: z.array(z.string()).default([]), turnoverBonus: z.record(z.string(), Steps).default({}) });
const SignUp = z.object({ party: z.string(), kind: z.string(), supplier: z.string(), date: z.string() });
const CallOff = z.object({
  id: z.string(),
  date: z.string(),
  party: z.string(),
  supplier: z.string(),
  category: z.string(),
  region: z.string(),
  item: z.string(),
  quantity: z.string(),
});

export type Partner = z.infer<typeof Partner>;
export type Member = z.infer<typeof Member>;
export type CatalogueLine = z.infer<typeof CatalogueLine>;
export type CallOff = z.infer<typeof CallOff>;
export type Bid = z.infer<typeof Bid>;

/** A file as a member sent it in. */
export interface DemandFile {
  readonly folder: string;
  readonly name: string;
  readonly member: string;
  readonly bytes: Buffer;
}

/** What a supplier hands in at one stage. */
export interface BidPaper {
  readonly stage: number;
  readonly supplier: string;
  readonly bid: Bid;
}

/** A whole purchasing round on paper. */
export type Dossier = ReturnType<typeof readDossier>;

/**
 * Reads a dossier's files.
 * @throws Error that names file, line and column of what cannot be read
 */
export function readDossier(folder: string) {
  const json = <T>(name: string, schema: z.ZodType<T>): T => checked(name, jsonIn(textOf(folder, name)), schema);
  const table = <T>(name: string, schema: z.ZodType<T>): T[] =>
    rowsOf(folder, name).map((row, index) => checked(`${name} line ${index + 2}`, row, schema));
  const call = json('call.json', Call);
  return {
    network: json('network.json', Network),
    round: json('round.json', Round),
    members: table('members.csv', Member),
    sites: table('sites.csv', Site),
    customers: table('customers.csv', Partner),
    suppliers: table('suppliers.csv', Partner),
    catalogue: table('catalogue.csv', CatalogueLine),
    priorities: table('priorities.csv', Points),
    demand: ['1', '2'].flatMap((name) => demandIn(folder, name)),
    call,
    assessments: table('assessments.csv', Assessment),
    bids: call.stages.map((_stage, index) => bidsIn(folder, index + 1)),
    scenarios: json('scenarios.json', z.array(Scenario)),
    decision: json('decision.json', z.object({ scenario: z.string() })),
    agreements: existsSync(join(folder, 'agreements.json')) ? json('agreements.json', Agreements) : Agreements.parse({}),
    signUps: table('signups.csv', SignUp),
    callOffs: table('calloffs.csv', CallOff),
  };
}

/** A JSON file's content; a key whose value is null says as much as one that is not there. */
export function jsonIn(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => value ?? undefined);
}

function textOf(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, '');
}

function rowsOf(folder: string, name: string): unknown[] {
  if (!existsSync(join(folder, name))) return [];
  return parse(textOf(folder, name), { columns: true, skip_empty_lines: true });
}

function checked<T>(where: string, value: unknown, schema: z.ZodType<T>): T {
  const read = schema.safeParse(value);
  if (!read.success) throw new Error(`${where} cannot be read:\n${z.prettifyError(read.error)}`);
  return read.data;
}

/** Names in the order of their code points. */
function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))) : [];
}

function demandIn(folder: string, name: string): DemandFile[] {
  const path = join(folder, 'demand', name);
  return namesIn(path).map((file) => ({ folder: name, name: file, member: file.split('_')[0] ?? '', bytes: readFileSync(join(path, file)) }));
}

function bidsIn(folder: string, stage: number): BidPaper[] {
  const path = join('bids', `${stage}`);
  return namesIn(join(folder, path))
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      stage,
      supplier: file.slice(0, -'.json'.length),
      bid: checked(join(path, file), jsonIn(textOf(folder, join(path, file))), Bid),
    }));
}
