import { Decimal } from '../../values/decimal.js';
import { DomainError, type ErrorDetail } from '../../values/domain-error.js';

/** How call-offs go among a lot's suppliers. Domain §13, §14; decision 20. */
export const PANEL_RULES = ['cascade', 'share', 'mini_competition'] as const;
export type PanelRule = (typeof PANEL_RULES)[number];

/** Which of equal bids comes first: the one received earlier (§10), or, as editions say that were made before, the better rank. Decision 20. */
export const PANEL_TIES = ['receipt', 'rank'] as const;
export type PanelTies = (typeof PANEL_TIES)[number];

/** What the office fixes for a lot before its agreements are issued. */
export interface PanelChoice {
  readonly rule: PanelRule;
  /** Cascade: the time for an answer; mini-competition: the least time for bids. */
  readonly answerHours: number;
  /** Mini-competition: the least weight of the price, in percent. */
  readonly leastPriceWeight: number;
  /** Share: percent by supplier code; without it the awarded shares. */
  readonly shares?: readonly { readonly supplier: string; readonly percent: Decimal }[] | undefined;
}

/** A supplier that a lot was awarded to. */
export interface Candidate {
  readonly agreementId: string;
  readonly supplierId: string;
  /** its code */
  readonly supplier: string;
  /** in the evaluation that was decided upon; null: not ranked */
  readonly evaluationRank: number | null;
  /** null: a total of the lot is withheld, and the share would tell it (Domain §6.3) */
  readonly awardedPercent: Decimal | null;
}

/** A supplier's seat in a panel. */
export interface ChosenSeat {
  readonly agreementId: string;
  readonly supplierId: string;
  readonly rank: number;
  /** null: the rule asks for none */
  readonly sharePercent: Decimal | null;
}

/** What an edition says of a panel that its supplier belongs to. */
export interface PanelTerms {
  readonly lotId: string;
  readonly rule: PanelRule;
  readonly answerHours: number;
  readonly leastPriceWeight: number;
  readonly suppliers: number;
  /** of this agreement's supplier */
  readonly rank: number;
  readonly sharePercent: string | null;
  /** mini-competition; left out: by rank, as all editions say that were made before there was a choice */
  readonly tiesBy?: PanelTies;
}

/**
 * The seats of a panel: ranks by the evaluation that was decided upon, ties and who is not ranked by code. Decision 20.
 * @throws DomainError `panel.one_supplier`, `panel.shares`
 */
export function seatsFor(candidates: readonly Candidate[], choice: Pick<PanelChoice, 'rule' | 'shares'>): ChosenSeat[] {
  if (candidates.length < 2)
    throw new DomainError(
      'conflict',
      'panel.one_supplier',
      'This lot has fewer than two suppliers with an agreement, so there is nothing to choose.',
    );
  const ranked = candidates.toSorted(byRank);
  const shares = choice.rule === 'share' ? sharesOf(ranked, choice.shares) : undefined;
  return ranked.map(({ agreementId, supplierId, supplier }, index) => ({
    agreementId,
    supplierId,
    rank: index + 1,
    sharePercent: shares?.get(supplier) ?? null,
  }));
}

function byRank(a: Candidate, b: Candidate): number {
  const [x, y] = [a.evaluationRank ?? Number.MAX_SAFE_INTEGER, b.evaluationRank ?? Number.MAX_SAFE_INTEGER];
  if (x !== y) return x - y;
  return a.supplier < b.supplier ? -1 : 1;
}

function sharesOf(candidates: readonly Candidate[], stated: PanelChoice['shares']): ReadonlyMap<string, Decimal> {
  const shares = stated ?? awardedShares(candidates);
  const known = new Set(candidates.map(({ supplier }) => supplier));
  const given = new Map(shares.map(({ supplier, percent }) => [supplier, percent]));
  const faults: ErrorDetail[] = shares
    .map(({ supplier, percent }, index) => ({ supplier, percent, pointer: `/shares/${index}` }))
    .filter(({ supplier, percent }) => !known.has(supplier) || !percent.isPositive)
    .map(({ pointer }) => ({ pointer, detail: 'a supplier of the lot, with a share above 0' }));
  const isWhole = Decimal.sum(given.values()).equals(Decimal.hundred) && given.size === shares.length && given.size === known.size;
  if (isWhole && faults.length === 0) return given;
  throw new DomainError('invalid', 'panel.shares', 'Name every supplier of the lot once, each with a share above 0; together exactly 100 %.', faults);
}

function awardedShares(candidates: readonly Candidate[]): NonNullable<PanelChoice['shares']> {
  return candidates.map(({ supplier, awardedPercent }) => {
    if (awardedPercent === null)
      throw new DomainError(
        'invalid',
        'panel.shares',
        'A total of this lot is withheld, and the awarded shares would tell it. Name the shares yourself, or choose another rule.',
        [{ pointer: '/shares', detail: 'a share for every supplier of the lot' }],
      );
    return { supplier, percent: awardedPercent };
  });
}
