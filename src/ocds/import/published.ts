import { z } from 'zod';
import { readExactJson } from '../../values/exact-json.js';

const text = z.string().nullish();
/** A number as it is written: `readExactJson` gives its text. */
const figure = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .nullish();
const Value = z.object({ amount: figure, currency: text }).nullish();
const Item = z.object({
  id: z.string(),
  description: text,
  classification: z.object({ id: text }).nullish(),
  quantity: figure,
  unit: z.object({ scheme: text, id: text, name: text, value: Value }).nullish(),
  relatedLot: text,
});
const items = z.array(Item).nullish();
const Organisation = z.object({
  id: text,
  name: text,
  address: z.object({ streetAddress: text, postalCode: text, locality: text, countryName: text }).nullish(),
  identifier: z.object({ id: text }).nullish(),
});
/** Published records name a contract's supplier as one object, too. */
const suppliers = z.union([Organisation.transform((one) => [one]), z.array(Organisation)]).nullish();
const Lot = z.object({ id: z.string(), title: text, items: z.array(z.string()).nullish(), value: Value });
const Release = z.object({
  ocid: z.string(),
  buyer: Organisation.nullish(),
  parties: z.array(Organisation).nullish(),
  tender: z.object({ title: text, value: Value, lots: z.array(Lot).nullish(), items, procuringEntity: Organisation.nullish() }).nullish(),
  awards: z.array(z.object({ id: z.string(), value: Value, items, suppliers })).nullish(),
  contracts: z.array(z.object({ id: z.string(), awardID: text, value: Value, items, suppliers })).nullish(),
});
const Package = z.object({
  releases: z.array(Release).optional(),
  records: z.array(z.object({ compiledRelease: Release.nullish(), releases: z.array(z.unknown()).nullish() })).optional(),
});

export type PublishedItem = z.infer<typeof Item>;
export type PublishedOrganisation = z.infer<typeof Organisation>;
type Release = z.infer<typeof Release>;

/** An award or contract as published. */
export interface PublishedDeal {
  readonly kind: 'award' | 'contract';
  readonly id: string;
  readonly value: z.infer<typeof Value>;
  readonly items: readonly PublishedItem[];
  readonly suppliers: readonly PublishedOrganisation[];
}

/** One contracting process as published: every number as the text that stood there. */
export interface Published {
  readonly ocid: string;
  readonly title: string;
  readonly buyer: PublishedOrganisation | undefined;
  readonly value: z.infer<typeof Value>;
  readonly lots: readonly z.infer<typeof Lot>[];
  readonly items: readonly PublishedItem[];
  readonly deals: readonly PublishedDeal[];
}

/**
 * Reads a release, a package of releases or a record; of several releases what was said last counts.
 * @throws Error that says what of it cannot be read
 */
export function readPublished(json: string): Published {
  const content = readExactJson(json);
  const single = Release.safeParse(content);
  const releases = single.success ? [single.data] : releasesIn(content);
  const [ocid, ...others] = [...new Set(releases.map((release) => release.ocid))];
  if (ocid === undefined) throw new Error('there is no release in it');
  if (others.length > 0) throw new Error(`it is about several contracting processes (${ocid}, ${others[0]}); give one at a time`);
  const tenders = releases.flatMap(({ tender }) => (tender ? [tender] : []));
  const tender = tenders.findLast(({ items: some }) => some && some.length > 0) ?? tenders.at(-1);
  return {
    ocid,
    title: tender?.title ?? ocid,
    buyer: releases.findLast(({ buyer }) => buyer)?.buyer ?? tender?.procuringEntity ?? undefined,
    value: tender?.value,
    lots: tender?.lots ?? [],
    items: tender?.items ?? [],
    deals: dealsOf(releases),
  };
}

function releasesIn(content: unknown): Release[] {
  const read = Package.safeParse(content);
  if (!read.success) throw new Error(`it is no OCDS release, package or record:\n${z.prettifyError(read.error)}`);
  return [...(read.data.releases ?? []), ...(read.data.records ?? []).flatMap(({ compiledRelease }) => (compiledRelease ? [compiledRelease] : []))];
}

/** Awards and contracts by id, each as it was said last with items; what names no supplier has that of its award. */
function dealsOf(releases: readonly Release[]): PublishedDeal[] {
  const parties = new Map(releases.flatMap((release) => release.parties ?? []).map((party) => [party.id, party]));
  const named = (some: readonly PublishedOrganisation[] | null | undefined): PublishedOrganisation[] =>
    (some ?? []).map((supplier) => ({ ...supplier, ...parties.get(supplier.id) }));
  const awards = new Map<string, PublishedDeal>();
  const contracts = new Map<string, PublishedDeal>();
  for (const release of releases) {
    for (const { id, value, items: some, suppliers: who } of release.awards ?? []) {
      if (awards.has(id) && !some?.length) continue;
      awards.set(id, { kind: 'award', id, value, items: some ?? [], suppliers: named(who) });
    }
    for (const { id, awardID, value, items: some, suppliers: who } of release.contracts ?? []) {
      const own = named(who);
      contracts.set(id, {
        kind: 'contract',
        id,
        value,
        items: some ?? [],
        suppliers: own.length > 0 ? own : (awards.get(awardID ?? '')?.suppliers ?? []),
      });
    }
  }
  return [...awards.values(), ...contracts.values()];
}
