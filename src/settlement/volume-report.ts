import { createHash } from 'node:crypto';
import { type Agreed, editionFor, inForce, positionFor, signedOn } from './agreed.js';

/** One line of a supplier's volume report, as it was sent. */
export interface ReportLine {
  readonly reference: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly party: string;
  readonly category: string;
  readonly region: string;
  readonly item: string;
  /** plain decimal, base unit, > 0 */
  readonly quantity: string;
}

/**
 * Why a line counts nowhere. `period_reported`: its period was reported as a whole, and is corrected by a further version.
 * Domain §14, dossiers README “Dates”; decision 16.
 */
export type Refusal = 'outside_term' | 'not_signed_up' | 'lot_not_awarded' | 'reference_taken' | 'period_reported';

/** What becomes of a line. `repeated`: the same line counts already. */
export type Outcome =
  | { readonly state: 'counted'; readonly membershipId: string; readonly positionId: string }
  | { readonly state: 'refused'; readonly reason: Refusal }
  | { readonly state: 'repeated' };

/** A line with what becomes of it. */
export interface JudgedLine {
  readonly line: ReportLine;
  readonly outcome: Outcome;
}

/** The line that a reference was used for, and whether it still counts. */
export interface Used {
  readonly line: ReportLine;
  readonly stands: boolean;
}

/** Days that were reported as a whole, both inclusive. */
export interface ReportedDays {
  readonly from: string;
  readonly to: string;
}

/**
 * Judges the lines of a report, each by itself; of several with one reference the first that counts. Whether a party
 * exists or has just not signed up is not told apart: the supplier learns of nobody before it signs up (Domain §6.4).
 * @param used the lines that count or did count already, by reference
 * @param reported the periods that were reported as a whole
 */
export function judged(
  lines: readonly ReportLine[],
  agreed: Agreed,
  used: ReadonlyMap<string, Used>,
  reported: readonly ReportedDays[] = [],
): JudgedLine[] {
  const taken = new Map(used);
  return lines.map((line) => {
    const isReported = reported.some(({ from, to }) => from <= line.date && line.date <= to);
    const outcome = outcomeOf(line, agreed, taken.get(line.reference), isReported);
    if (outcome.state === 'counted') taken.set(line.reference, { line, stands: true });
    return { line, outcome };
  });
}

function outcomeOf(line: ReportLine, agreed: Agreed, before: Used | undefined, isReported: boolean): Outcome {
  if (before?.stands && contentOf(before.line) === contentOf(line)) return { state: 'repeated' };
  if (isReported) return refused('period_reported');
  if (before) return refused('reference_taken');
  const party = signedOn(agreed, line.party, line.date);
  const edition = party ? editionFor(agreed, party, line.date) : inForce(agreed);
  if (line.date < agreed.termFrom || line.date > edition.termTo) return refused('outside_term');
  if (!party) return refused('not_signed_up');
  const position = positionFor(edition, line);
  return position ? { state: 'counted', membershipId: party.membershipId, positionId: position.id } : refused('lot_not_awarded');
}

function refused(reason: Refusal): Outcome {
  return { state: 'refused', reason };
}

function contentOf({ reference, date, party, category, region, item, quantity }: ReportLine): string {
  return JSON.stringify([reference, date, party, category, region, item, quantity]);
}

/** The same lines in the same order have the same hash: SHA-256. @param lines quantities without trailing zeros */
export function hashOf(lines: readonly ReportLine[]): Buffer {
  return createHash('sha256').update(lines.map(contentOf).join('\n')).digest();
}
