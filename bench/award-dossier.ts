import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type EvaluatedBid, evaluateLot, type PricedBid } from '../src/award/evaluation/evaluation.js';
import type { Formula } from '../src/award/evaluation/formula.js';
import { COMPARED, lotPrice } from '../src/bidding/bid/lot-price.js';
import type { Offers, SupplierTerms } from '../src/award/optimum/offer.js';
import { Decimal } from '../src/values/decimal.js';
import { instant } from '../src/values/instant.js';
import { present } from '../src/values/invariant.js';
import { Money } from '../src/values/money.js';

type Row = Readonly<Record<string, string>>;

/** A bid file of a dossier (shared dossiers README). */
interface BidFile {
  readonly lots: {
    category: string;
    region: string;
    cashDiscountPercent?: string;
    positions: { item: string; tiers: { from: string; unitPrice: string }[] }[];
  }[];
  readonly spendRebates?: { from: string; percent: string }[];
  readonly packages?: { lots: { category: string; region: string }[]; percent: string }[];
}

interface CallFile {
  readonly stages: readonly unknown[];
  readonly categories: Readonly<
    Record<string, { formula: Formula; priceWeight: number; criteria: { id: string; weight: number; minimum?: number }[] }>
  >;
}

/** A dossier's standing offers after one stage, evaluated lot by lot. */
export interface DossierStage {
  readonly number: number;
  readonly lots: ReadonlyMap<string, EvaluatedBid[]>;
  readonly terms: ReadonlyMap<string, Pick<BidFile, 'spendRebates' | 'packages'>>;
}

/** `CATEGORY|REGION`, as lots are named here. */
export function lotKey(of: { category?: string; region?: string }): string {
  return `${of.category}|${of.region}`;
}

/** The rows of a dossier's CSV file. */
export function rowsOf(dossier: string, file: string): Row[] {
  return parse(readFileSync(join(dossier, file), 'utf8'), { columns: true, bom: true, skip_empty_lines: true });
}

/** The value of a dossier's JSON file, whose shape its README promises. */
export function jsonOf<T>(dossier: string, file: string): T {
  return JSON.parse(readFileSync(join(dossier, file), 'utf8'));
}

function acceptedBids(dossier: string, stage: number): [string, BidFile][] {
  const accepted = rowsOf(dossier, 'expected/bids.csv').filter((row) => row['stage'] === String(stage) && row['outcome'] === 'accepted');
  return accepted.map((row) => [row['supplier'] ?? '', jsonOf<BidFile>(dossier, `bids/${stage}/${row['supplier']}.json`)]);
}

function totalsByLot(dossier: string): Map<string, Map<string, Decimal>> {
  const lots = new Map<string, Map<string, Decimal>>();
  for (const row of rowsOf(dossier, 'expected/positions.csv')) {
    const lot = lots.get(lotKey(row)) ?? new Map<string, Decimal>();
    lots.set(lotKey(row), lot.set(row['item'] ?? '', Decimal.parse(row['total'] ?? '')));
  }
  return lots;
}

/** Computes a dossier's evaluation from its files and rules alone, stage by stage; baselines are left out. */
export function evaluateDossier(dossier: string, currency: string): DossierStage[] {
  const call = jsonOf<CallFile>(dossier, 'call.json');
  const totals = totalsByLot(dossier);
  const scores = new Map(
    rowsOf(dossier, 'assessments.csv').map((row) => [`${row['supplier']}|${row['category']}|${row['criterion']}`, Decimal.parse(row['score'] ?? '')]),
  );
  const standing = new Map<string, Map<string, PricedBid>>();
  const terms = new Map<string, Pick<BidFile, 'spendRebates' | 'packages'>>();
  const stages: DossierStage[] = [];
  for (const [index] of call.stages.entries()) {
    for (const [order, [supplier, file]] of acceptedBids(dossier, index + 1).entries()) {
      terms.set(supplier, {
        ...terms.get(supplier),
        ...(file.spendRebates && { spendRebates: file.spendRebates }),
        ...(file.packages && { packages: file.packages }),
      });
      for (const lot of file.lots) {
        const tiers = new Map(
          lot.positions.map((position) => [
            position.item,
            position.tiers.map((tier) => ({ from: Decimal.parse(tier.from), unitPrice: Decimal.parse(tier.unitPrice) })),
          ]),
        );
        const price = lotPrice(
          { tiers, cashDiscountPercent: Decimal.parse(lot.cashDiscountPercent ?? '0') },
          present(totals.get(lotKey(lot)), lotKey(lot)),
          COMPARED,
          currency,
        );
        const offers = standing.get(lotKey(lot)) ?? new Map<string, PricedBid>();
        standing.set(lotKey(lot), offers);
        offers.delete(supplier);
        const criteria = call.categories[lot.category]?.criteria ?? [];
        const assessed = criteria.flatMap(({ id }): [string, Decimal][] => {
          const score = scores.get(`${supplier}|${lot.category}|${id}`);
          return score ? [[id, score]] : [];
        });
        if (price)
          offers.set(supplier, {
            supplier,
            price: price.toDecimal(),
            scores: new Map(assessed),
            receivedAt: instant(BigInt(index * 10_000 + order)),
          });
      }
    }
    stages.push({
      number: index + 1,
      lots: new Map([...standing].map(([key, bids]) => [key, evaluated(call, key, [...bids.values()])])),
      terms: new Map(terms),
    });
  }
  return stages;
}

function evaluated(call: CallFile, key: string, bids: PricedBid[]): EvaluatedBid[] {
  const rules = present(call.categories[key.split('|')[0] ?? ''], `rules of ${key}`);
  const criteria = rules.criteria.map(({ id, weight, minimum }) => ({
    code: id,
    weight: Decimal.parse(String(weight)),
    minimum: minimum === undefined ? undefined : Decimal.parse(String(minimum)),
  }));
  return evaluateLot(
    bids,
    { formula: rules.formula, priceWeight: Decimal.parse(String(rules.priceWeight)), bandPercent: Decimal.of(10), criteria },
    undefined,
  );
}

/** What award scenarios choose from after a stage. */
export function offersIn(stage: DossierStage, currency: string): Offers {
  const bids = [...stage.lots].flatMap(([lot, evaluated]) =>
    evaluated.flatMap(({ supplier, price, qualityScore, rank }) =>
      rank === undefined ? [] : [{ lot, supplier, price: Money.rounded(price, currency), qualityScore, rank }],
    ),
  );
  const terms = [...stage.terms].map(([supplier, { spendRebates = [], packages = [] }]): [string, SupplierTerms] => [
    supplier,
    {
      spendRebates: spendRebates.map(({ from, percent }) => ({ from: Decimal.parse(from), percent: Decimal.parse(percent) })),
      packages: packages.map(({ lots, percent }) => ({ lots: lots.map(lotKey), percent: Decimal.parse(percent) })),
    },
  ]);
  return { currency, bids, terms: new Map(terms) };
}

/** The dossiers in a folder. */
export function dossiersIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => existsSync(join(folder, name, 'expected/evaluation.csv')))
        .map((name) => join(folder, name))
    : [];
}
