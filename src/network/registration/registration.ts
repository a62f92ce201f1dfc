import { DomainError } from '../../values/domain-error.js';

/** A request to become a customer: its e-mail is not confirmed yet, it waits for the office, or it was decided. Decision 19. */
export const REGISTRATION_STATES = ['pending', 'confirmed', 'approved', 'refused'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** Whether the office may decide on it. @throws DomainError `registration.decided` */
export function assertDecidable({ state }: { readonly state: RegistrationState }): void {
  if (state === 'confirmed') return;
  throw new DomainError('conflict', 'registration.decided', 'This request no longer waits: it was approved or refused.');
}

/** So many undecided requests, confirmed or not, a network keeps at once: beyond, somebody is trying to fill the database. */
export const MOST_UNDECIDED = 500;

/**
 * Whether the applicant's company is new to the network. Whoever acts for a company sees what it has bought, so that somebody who
 * merely states the VAT number of one that takes part, or took part, must never come to act for it. Decision 19.
 * @throws DomainError `registration.organisation_known`
 */
export function assertUnknown(known: readonly { readonly code: string }[]): void {
  const [first] = known;
  if (!first) return;
  throw new DomainError(
    'conflict',
    'registration.organisation_known',
    `The VAT number is that of ${first.code}, which takes part in this network or did. Refuse this request, and appoint people for ${first.code} instead.`,
    [{ pointer: '/organisation/vatId', detail: 'belongs to a company of this network' }],
  );
}

/** So many requests come from one address within an hour, and so many look-ups of the public offer within a minute. */
export const ADDRESS_LIMITS = { registrations: { most: 10, windowMs: 3_600_000 }, lookUps: { most: 60, windowMs: 60_000 } } as const;
