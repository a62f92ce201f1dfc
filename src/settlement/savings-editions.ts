import { Injectable } from '@nestjs/common';
import type { Contribution } from '../pooling/confidentiality.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import { Money } from '../values/money.js';
import type { Parts, ShownParts } from './published-by-category.js';
import type { ShownSum } from './published-savings.js';
import type { SavedSum } from './savings-by-category.js';

/** A published edition of a round's savings. */
export interface SavingsEdition {
  readonly number: number;
  readonly publishedAt: string;
  readonly known: ShownParts;
  readonly unknownTurnover: ShownParts;
}

/** Either of what an edition tells. */
export type Told = keyof SavedSum;

type Written = { readonly [contributor: string]: string } | null;
type WrittenParts = { readonly [category: string]: { readonly [contributor: string]: string } };

interface EditionRow {
  number: number;
  published_at: Date;
  known_by: Written;
  known_by_category: WrittenParts;
  unknown_turnover_by: Written;
  unknown_turnover_by_category: WrittenParts;
}

/** The sum of what contributors added, as an amount; undefined is withheld. */
export function amountOf(sum: ShownSum, currency: string): Money | undefined {
  return sum && Money.rounded(Decimal.sum(sum.map(({ quantity }) => quantity)), currency);
}

/** The published editions of savings; for the office and the service itself. */
@Injectable()
export class SavingsEditions {
  constructor(private readonly work: UnitOfWork) {}

  /** All editions of a round, the latest last. */
  async ofRound(roundId: string): Promise<SavingsEdition[]> {
    const rows = await this.work.query<EditionRow>(
      `select number, published_at, known_by, known_by_category, unknown_turnover_by, unknown_turnover_by_category
       from savings_edition where network_id = app_network() and round_id = $1 order by number`,
      [roundId],
    );
    return rows.map((row) => ({
      number: row.number,
      publishedAt: row.published_at.toISOString(),
      known: { sum: toSum(row.known_by), parts: toParts(row.known_by_category) },
      unknownTurnover: { sum: toSum(row.unknown_turnover_by), parts: toParts(row.unknown_turnover_by_category) },
    }));
  }

  async add(roundId: string, currency: string, { number, known, unknownTurnover }: Omit<SavingsEdition, 'publishedAt'>): Promise<void> {
    const row = ({ sum, parts }: ShownParts): (string | null)[] => [
      amountOf(sum, currency)?.toString() ?? null,
      sum ? JSON.stringify(writtenSum(sum)) : null,
      JSON.stringify(writtenParts(parts)),
    ];
    await this.work.query(
      `insert into savings_edition (network_id, round_id, number, currency, known, known_by, known_by_category,
         unknown_turnover, unknown_turnover_by, unknown_turnover_by_category)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [roundId, number, currency, ...row(known), ...row(unknownTurnover)],
    );
  }
}

function toSum(by: Written): ShownSum {
  return by ? contributionsIn(by) : undefined;
}

function toParts(byCategory: WrittenParts): Parts {
  return new Map(Object.entries(byCategory).map(([category, by]) => [category, contributionsIn(by)]));
}

function contributionsIn(by: NonNullable<Written>): Contribution[] {
  return Object.entries(by).map(([contributor, amount]) => ({ contributor, quantity: Decimal.parse(amount) }));
}

/** A contributor once, whose parts are added up. */
function writtenSum(sum: readonly Contribution[]): NonNullable<Written> {
  const sums = new Map<string, Decimal>();
  for (const { contributor, quantity } of sum) sums.set(contributor, (sums.get(contributor) ?? Decimal.zero).plus(quantity));
  return Object.fromEntries([...sums].map(([contributor, quantity]) => [contributor, quantity.toString()]));
}

function writtenParts(parts: Parts): WrittenParts {
  return Object.fromEntries([...parts].map(([category, sum]) => [category, writtenSum(sum)]));
}
