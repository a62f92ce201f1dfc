import { DomainError } from '../values/domain-error.js';
import type { Instant } from '../values/instant.js';

/** Who signs an edition before anyone can sign up to it. Domain §13. */
export type Signatory = 'supplier' | 'network';

/** Who signed, and when. */
export interface Signature {
  readonly personId: string;
  readonly at: Instant;
}

interface Numbered {
  /** 1, 2, … within the agreement. */
  readonly number: number;
}
interface WithDocument extends Numbered {
  readonly issuedAt: Instant;
  /** SHA-256 of the canonical content, hex. */
  readonly documentHash: string;
}

export type Drafted = Numbered & { readonly state: 'drafted' };
export type Issued = WithDocument & { readonly state: 'issued' };
export type SignedBySupplier = WithDocument & { readonly state: 'signed_by_supplier'; readonly supplier: Signature };
export type SignedByNetwork = WithDocument & { readonly state: 'signed_by_network'; readonly network: Signature };
export type OpenEdition = WithDocument & {
  readonly state: 'open';
  readonly supplier: Signature;
  readonly network: Signature;
  readonly openedAt: Instant;
};
/** An edition that a later one has replaced: after it was in force, or before (then it was never opened). */
export type Superseded = WithDocument & {
  readonly state: 'superseded';
  readonly supplier?: Signature;
  readonly network?: Signature;
  readonly openedAt?: Instant;
  readonly supersededAt: Instant;
};
/** Issued, and not replaced by a later one. */
export type Standing = Issued | SignedBySupplier | SignedByNetwork | OpenEdition;

/** A numbered text of an agreement: drafted → issued → signed by supplier and network, in either order → open → superseded. Domain §13. */
export type Edition = Drafted | Issued | SignedBySupplier | SignedByNetwork | OpenEdition | Superseded;
export type EditionState = Edition['state'];

function notNow(code: string, message: string): DomainError {
  return new DomainError('conflict', code, message);
}

/**
 * Issues a drafted edition: from here on its content never changes. Domain §13.
 * @param documentHash SHA-256 of the canonical content, hex
 * @throws DomainError `edition.already_issued`
 */
export function issue(edition: Edition, documentHash: string, at: Instant): Issued {
  if (edition.state !== 'drafted')
    throw notNow('edition.already_issued', `Edition ${edition.number} is already issued and never changes; issue a new edition instead.`);
  return { state: 'issued', number: edition.number, issuedAt: at, documentHash };
}

/**
 * Adds a signature; with the second one the edition opens to sign-up. Domain §13.
 * @param documentHash the hash that the signatory saw, if it names one
 * @throws DomainError `edition.not_issued`, `edition.other_document`, `edition.already_signed`, `edition.superseded`
 */
export function sign(edition: Edition, by: Signatory, signature: Signature, documentHash?: string): SignedBySupplier | SignedByNetwork | OpenEdition {
  if (edition.state === 'drafted') throw notNow('edition.not_issued', `Edition ${edition.number} is a draft; it can be signed once it is issued.`);
  if (documentHash !== undefined && documentHash !== edition.documentHash)
    throw notNow(
      'edition.other_document',
      `The signature names document ${documentHash}, but edition ${edition.number} is ${edition.documentHash}; read it and sign again.`,
    );
  switch (edition.state) {
    case 'issued':
      return by === 'supplier'
        ? { ...edition, state: 'signed_by_supplier', supplier: signature }
        : { ...edition, state: 'signed_by_network', network: signature };
    case 'signed_by_supplier':
      if (by === 'supplier') throw alreadySigned(edition.number, by);
      return { ...edition, state: 'open', network: signature, openedAt: signature.at };
    case 'signed_by_network':
      if (by === 'network') throw alreadySigned(edition.number, by);
      return { ...edition, state: 'open', supplier: signature, openedAt: signature.at };
    case 'open':
      throw alreadySigned(edition.number, by);
    case 'superseded':
      throw notNow('edition.superseded', `Edition ${edition.number} has been replaced by a later one; sign that one.`);
  }
}

/**
 * Whoever is signed up needs days to accept an edition, so it opens by the day that it names or not at all: opened later, it would
 * end at once the sign-ups of all who could not accept it. Domain §13.
 * @param acceptBy the day by which it is to be accepted, if it replaces one in force
 * @param today the network's day
 * @throws DomainError `edition.too_late`
 */
export function assertInTime(number: number, acceptBy: string | null, today: string): void {
  if (acceptBy === null || today <= acceptBy) return;
  throw notNow(
    'edition.too_late',
    `Edition ${number} was to be accepted by ${acceptBy}, which has passed before both sides signed it; the office issues it anew with a later day.`,
  );
}

function alreadySigned(number: number, by: Signatory): DomainError {
  return notNow('edition.already_signed', `The ${by} has already signed edition ${number}.`);
}

/**
 * An edition gives way: the one in force to the next that opens, one that is still on its way to the next that is
 * issued. Sign-ups to it keep it until they accept the next. Domain §13.
 */
export function supersede(edition: Standing, at: Instant): Superseded {
  return { ...edition, state: 'superseded', supersededAt: at };
}
