import { Injectable } from '@nestjs/common';
import type { Contribution } from '../pooling/confidentiality.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import { Money } from '../values/money.js';
import type { ShownSum } from './published-savings.js';

/** A published edition of a round's savings. */
export interface SavingsEdition {
  readonly number: number;
  readonly publishedAt: string;
  readonly known: ShownSum;
  readonly unknownTurnover: ShownSum;
}

type Written = { readonly [contributor: string]: string } | null;

interface EditionRow {
  number: number;
  published_at: Date;
  known_by: Written;
  unknown_turnover_by: Written;
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
      `select number, published_at, known_by, unknown_turnover_by from savings_edition where network_id = app_network() and round_id = $1 order by number`,
      [roundId],
    );
    return rows.map((row) => ({
      number: row.number,
      publishedAt: row.published_at.toISOString(),
      known: toSum(row.known_by),
      unknownTurnover: toSum(row.unknown_turnover_by),
    }));
  }

  async add(roundId: string, currency: string, { number, known, unknownTurnover }: Omit<SavingsEdition, 'publishedAt'>): Promise<void> {
    const amount = (sum: ShownSum): string | null => amountOf(sum, currency)?.toString() ?? null;
    await this.work.query(
      `insert into savings_edition (network_id, round_id, number, currency, known, known_by, unknown_turnover, unknown_turnover_by)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7)`,
      [roundId, number, currency, amount(known), written(known), amount(unknownTurnover), written(unknownTurnover)],
    );
  }
}

function toSum(by: Written): ShownSum {
  return by ? Object.entries(by).map(([contributor, amount]) => ({ contributor, quantity: Decimal.parse(amount) })) : undefined;
}

function written(sum: readonly Contribution[] | undefined): Written {
  return sum ? Object.fromEntries(sum.map(({ contributor, quantity }) => [contributor, quantity.toString()])) : null;
}
