import { DomainError } from '../values/domain-error.js';

/** Where an organisation sells, as far as admission asks. Domain §3. */
export interface Market {
  readonly id: string;
  /** 4-digit NACE classes, as `naceClassOf` gives them */
  readonly naceClasses: readonly string[];
  /** classes in which the office has found this organisation not to compete */
  readonly clearedNace: readonly string[];
  readonly markets: readonly string[];
  /** companies of one corporate group carry the same tag */
  readonly groupTag?: string | undefined;
}

/** What two organisations compete on: a product-market tag or a NACE class. */
export interface Conflict {
  readonly withId: string;
  readonly ground: 'market' | 'nace';
  readonly value: string;
}

export type Outcome = 'admitted' | 'conflict' | 'waiting';

export interface Admission {
  readonly outcome: Outcome;
  /** For the office only: the applicant never learns whom it conflicts with. */
  readonly conflicts: readonly Conflict[];
}

const NACE = /^(\d{2})\.?(\d{2})(?:\.?\d{1,2})?$/;

/**
 * The 4-digit class of a NACE code, `25.50`; national subclasses (`25.50.1`) belong to their class.
 * @throws DomainError `nace.unreadable` for anything coarser than a class
 */
export function naceClassOf(code: string): string {
  const parts = NACE.exec(code.trim());
  if (parts) return `${parts[1]}.${parts[2]}`;
  throw new DomainError('invalid', 'nace.unreadable', `“${code}” is no NACE class; write its four digits like 25.50.`);
}

/** A product-market tag as it is compared: without case, accents as written, runs of blanks as one. */
export function marketKey(tag: string): string {
  // Upper case first: it is what makes `ß` and `SS` alike.
  return tag.normalize('NFC').trim().replace(/\s+/g, ' ').toUpperCase().toLowerCase();
}

/** Whether two organisations belong to one corporate group: one undertaking does not compete with itself. */
export function areOneGroup(a: Market, b: Market): boolean {
  return a.groupTag !== undefined && b.groupTag !== undefined && marketKey(a.groupTag) === marketKey(b.groupTag);
}

/**
 * On what an applicant competes with an admitted member: every shared product-market tag, and every shared NACE class
 * that the office has cleared for neither. What both purchase is no ground. Domain §3.
 */
export function conflictsBetween(applicant: Market, member: Market): Conflict[] {
  if (areOneGroup(applicant, member)) return [];
  const theirTags = new Set(member.markets.map(marketKey));
  const theirClasses = new Set(member.naceClasses);
  const cleared = new Set([...applicant.clearedNace, ...member.clearedNace]);
  const tags = new Set(applicant.markets.map(marketKey));
  const classes = new Set(applicant.naceClasses);
  return [
    ...[...tags].filter((tag) => theirTags.has(tag)).map((value): Conflict => ({ withId: member.id, ground: 'market', value })),
    ...[...classes]
      .filter((code) => theirClasses.has(code) && !cleared.has(code))
      .map((value): Conflict => ({ withId: member.id, ground: 'nace', value })),
  ];
}

/**
 * Examines one application. A conflict counts before the cap; only admitted members block. Domain §3.
 * @param cap how many members the network takes
 */
export function examine(applicant: Market, admitted: readonly Market[], cap: number): Admission {
  const conflicts = admitted.flatMap((member) => conflictsBetween(applicant, member));
  if (conflicts.length > 0) return { outcome: 'conflict', conflicts };
  return { outcome: admitted.length < cap ? 'admitted' : 'waiting', conflicts };
}

/**
 * Moves the waiting list up, in order of application, when places are free or markets have changed. Who meanwhile
 * competes with an admitted member is refused; nobody else changes. Domain §3.
 * @param waiting in order of application
 * @returns the applications whose outcome is no longer `waiting`
 */
export function moveUp(waiting: readonly Market[], admitted: readonly Market[], cap: number): ReadonlyMap<string, Admission> {
  const members = [...admitted];
  const moved = new Map<string, Admission>();
  for (const applicant of waiting) {
    if (members.length >= cap) break;
    const admission = examine(applicant, members, cap);
    moved.set(applicant.id, admission);
    if (admission.outcome === 'admitted') members.push(applicant);
  }
  return moved;
}
