import type { BonusThreshold } from './bonus.js';
import type { AgreedPrice, AgreementTerms } from './purchase.js';

/** A position as an agreement's edition in force sells it. */
export interface AgreedPosition {
  readonly id: string;
  readonly itemId: string;
  readonly category: string;
  /** the delivery regions that it serves */
  readonly regions: readonly string[];
  readonly item: string;
  /** UN/ECE Rec 20 */
  readonly unit: string;
  readonly price: AgreedPrice;
}

/** A party's sign-up, both days inclusive; `until` null: not ended. */
export interface SignedParty {
  readonly membershipId: string;
  readonly code: string;
  readonly from: string;
  readonly until: string | null;
}

/** An agreement as far as settling asks. */
export interface Agreed {
  readonly id: string;
  readonly number: string;
  readonly roundId: string;
  readonly supplierId: string;
  readonly termFrom: string;
  readonly termTo: string;
  readonly currency: string;
  readonly thresholds: readonly BonusThreshold[];
  readonly positions: readonly AgreedPosition[];
  readonly parties: readonly SignedParty[];
}

/** What prices purchases under the agreement. */
export function termsOf({ termFrom, currency, positions }: Agreed): AgreementTerms {
  return { termFrom, currency, prices: new Map(positions.map(({ id, price }) => [id, price])) };
}

/** The party that has signed up by this code on a day, or undefined. Domain §13. */
export function signedOn(agreed: Pick<Agreed, 'parties'>, code: string, day: string): SignedParty | undefined {
  return agreed.parties.find((party) => party.code === code && party.from <= day && (party.until === null || day <= party.until));
}

/** The agreement's position for an item in a delivery region, or undefined where this supplier was not awarded it. */
export function positionFor(
  agreed: Pick<Agreed, 'positions'>,
  where: { category: string; region: string; item: string },
): AgreedPosition | undefined {
  return agreed.positions.find(({ category, regions, item }) => category === where.category && item === where.item && regions.includes(where.region));
}
