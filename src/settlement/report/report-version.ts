import { createHash } from 'node:crypto';
import { DomainError } from '../../values/domain-error.js';
import { type Agreed, inForce } from '../agreed.js';
import { keyOf } from './changes.js';
import { doOverlap, periodNamed, type ReportPeriod } from './period.js';
import type { CheckedLine } from './report-check.js';
import type { ReportedPeriod } from './reported-periods.js';

/** The hash of a period's lines, whatever their version: the same lines in the same order have the same. SHA-256. */
export function linesHash(lines: readonly Pick<CheckedLine, 'date' | 'membershipId' | 'positionId' | 'quantity' | 'order' | 'net'>[]): Buffer {
  return createHash('sha256').update(lines.map(keyOf).join('\n')).digest();
}

/** The hash by which a version of a period is the same report as another. SHA-256. */
export function versionHash(period: string, version: number, lines: Buffer): Buffer {
  return createHash('sha256').update(`${period}\n${version}\n`).update(lines).digest();
}

/**
 * The period of this name, if the agreement can be reported for it: it is over, touches the term, and shares no day with
 * another one that was reported. Domain §14; decision 16.
 * @param today the network's day
 * @throws DomainError `report_period.unknown`, `report_period.not_over`, `report_period.outside_term`, `report_period.overlaps`
 */
export function periodToReport(
  name: string,
  agreed: Pick<Agreed, 'termFrom' | 'editions'>,
  reported: readonly Pick<ReportedPeriod, 'name' | 'from' | 'to'>[],
  today: string,
): ReportPeriod {
  const period = periodNamed(name);
  const refuse = (code: string, message: string, kind: 'invalid' | 'conflict' = 'conflict'): never => {
    throw new DomainError(kind, code, message, [{ pointer: '/query/period', detail: message }]);
  };
  if (!period)
    return refuse('report_period.unknown', `“${name}” is no period. Name a month such as 2027-03 or a quarter such as 2027-Q1.`, 'invalid');
  const { termTo } = inForce(agreed);
  if (period.to < agreed.termFrom || period.from > termTo)
    return refuse('report_period.outside_term', `${name} lies outside the agreement's term, ${agreed.termFrom} to ${termTo}.`);
  if (period.to >= today)
    return refuse('report_period.not_over', `${name} is not over yet. Report it when it is, from ${period.to} on the day after.`);
  const other = reported.find((one) => one.name !== name && doOverlap(one, period));
  if (other)
    return refuse('report_period.overlaps', `${other.name} was reported already and shares days with ${name}. Send a further version of it.`);
  return period;
}

/** Which version a report becomes: a new one, or one that is there already and says the same. */
export type VersionToRecord = { readonly kind: 'new'; readonly version: number } | { readonly kind: 'same'; readonly version: number };

/**
 * The version that a report of a period becomes. What says the same as the latest one, or as the one that it names, changes
 * nothing; otherwise it is the next one, or any higher one that it names. Domain §14; decision 16.
 * @param wanted the version that it names, if it names one
 * @param latest the latest version, if there is one
 * @param named the version that it names, if that is there
 * @throws DomainError `volume_report.version_taken`
 */
export function versionOf(
  wanted: number | undefined,
  hash: Buffer,
  latest: { readonly version: number; readonly linesHash: Buffer } | undefined,
  named: { readonly linesHash: Buffer } | undefined,
): VersionToRecord {
  if (wanted === undefined) {
    if (latest?.linesHash.equals(hash)) return { kind: 'same', version: latest.version };
    return { kind: 'new', version: (latest?.version ?? 0) + 1 };
  }
  if (named?.linesHash.equals(hash)) return { kind: 'same', version: wanted };
  if (latest && wanted <= latest.version)
    throw new DomainError(
      'conflict',
      'volume_report.version_taken',
      `Version ${latest.version} of this period was reported already. Send what has changed as version ${latest.version + 1}.`,
    );
  return { kind: 'new', version: wanted };
}
