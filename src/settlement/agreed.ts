import type { PriceLevel } from '../agreement/price-level.js';
import { present } from '../values/invariant.js';
import type { AgreedPrice, AgreementTerms, BonusThreshold, EditionTerms } from './purchase.js';

/** A position as an edition sells it. */
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

/** An edition that is or was in force, at the prices of one level. */
export interface AgreedEdition {
  readonly number: number;
  /** the last day, `YYYY-MM-DD` */
  readonly termTo: string;
  readonly thresholds: readonly BonusThreshold[];
  readonly positions: readonly AgreedPosition[];
}

/** An edition that a party declared itself bound to, from a day of the network on. */
export interface Accepted {
  readonly edition: number;
  readonly since: string;
}

/** A party's sign-up, both days inclusive; `until` null: not ended. */
export interface SignedParty {
  readonly membershipId: string;
  readonly code: string;
  /** customers have prices of their own. Decision 19 */
  readonly level: PriceLevel;
  readonly from: string;
  readonly until: string | null;
  /** in the order in which they were declared, at least one */
  readonly accepted: readonly Accepted[];
}

/** An agreement as far as settling asks. */
export interface Agreed {
  readonly id: string;
  readonly number: string;
  readonly roundId: string;
  readonly supplierId: string;
  readonly termFrom: string;
  readonly currency: string;
  /** ascending; the last one is in force; at the prices of the sheet */
  readonly editions: readonly AgreedEdition[];
  /** the same at what customers pay, as `customerEditionsOf` gives them. Decision 19 */
  readonly customerEditions: readonly AgreedEdition[];
  readonly parties: readonly SignedParty[];
}

/** An edition at the prices of its sheet, and at what customers pay: the very same where that is the sheet's price. Decision 19. */
export interface AtBothLevels {
  readonly sheet: AgreedEdition;
  readonly customer: AgreedEdition;
}

/**
 * The editions at what customers pay: the sheet's own while no edition says anything else. As soon as one does, each is a
 * customer's alone, since what it does not sell any more keeps the price that its buyers paid. Decision 19.
 */
export function customerEditionsOf(editions: readonly AtBothLevels[]): AgreedEdition[] {
  const isOneLevel = editions.every(({ sheet, customer }) => sheet === customer);
  return editions.map(({ customer }) => (isOneLevel ? customer : { ...customer }));
}

/** The edition in force: for whoever signs up now, at the sheet's prices. */
export function inForce({ editions }: Pick<Agreed, 'editions'>): AgreedEdition {
  return present(editions.at(-1), 'an edition in force');
}

/** The same at the prices of a level. Decision 19. */
export function inForceAt(agreed: Pick<Agreed, 'editions' | 'customerEditions'>, level: PriceLevel): AgreedEdition {
  return present(editionsAt(agreed, level).at(-1), 'an edition in force');
}

function editionsAt({ editions, customerEditions }: Pick<Agreed, 'editions' | 'customerEditions'>, level: PriceLevel): readonly AgreedEdition[] {
  return level === 'customer' ? customerEditions : editions;
}

/** The party that has signed up by this code on a day, or undefined. Domain §13. */
export function signedOn(agreed: Pick<Agreed, 'parties'>, code: string, day: string): SignedParty | undefined {
  return agreed.parties.find((party) => party.code === code && party.from <= day && (party.until === null || day <= party.until));
}

/**
 * The edition that binds a party on a day: the one that it accepted last, by the end of that day; before that the one that it
 * signed up to. A new edition does not bind earlier sign-ups until they accept it. Its prices are those that the party pays:
 * here alone it is decided at which level. Domain §13; decision 19.
 */
export function editionFor(
  agreed: Pick<Agreed, 'editions' | 'customerEditions'>,
  { accepted, level }: Pick<SignedParty, 'accepted' | 'level'>,
  day: string,
): AgreedEdition {
  const last = accepted.findLast(({ since }) => since <= day) ?? accepted[0];
  return editionsAt(agreed, level).find(({ number }) => number === last?.edition) ?? inForceAt(agreed, level);
}

/** The edition by which this code buys on a day: what is counted stays priced also where the sign-up ended meanwhile. Domain §13. */
export function editionOf(agreed: Pick<Agreed, 'editions' | 'customerEditions' | 'parties'>, code: string, day: string): AgreedEdition {
  const party = signedOn(agreed, code, day) ?? agreed.parties.findLast((one) => one.code === code);
  return party ? editionFor(agreed, party, day) : inForce(agreed);
}

/** What each edition says of money, at each level. Domain §13. */
export function editionTerms({
  editions,
  customerEditions,
}: Pick<Agreed, 'editions' | 'customerEditions'>): ReadonlyMap<AgreedEdition, EditionTerms> {
  return new Map([...moneyTerms(editions), ...moneyTerms(customerEditions)]);
}

function moneyTerms(editions: readonly AgreedEdition[]): (readonly [AgreedEdition, EditionTerms])[] {
  // A position that an edition does not sell any more keeps its latest price: what was counted under it stays priced.
  const anyPrice = editions.flatMap(({ positions }) => positions.map(({ id, price }) => [id, price] as const));
  return editions.map((edition) => {
    const { number, thresholds, positions } = edition;
    const own = positions.map(({ id, price }) => [id, price] as const);
    return [edition, { number, thresholds, prices: new Map([...anyPrice, ...own]) }] as const;
  });
}

/** What prices purchases under the agreement. Domain §13. */
export function termsOf(agreed: Agreed): AgreementTerms {
  const { termFrom, currency } = agreed;
  const terms = editionTerms(agreed);
  return {
    termFrom,
    currency,
    editionFor: (party, day) => present(terms.get(editionOf(agreed, party, day)), 'the terms of an edition'),
  };
}

/** The edition's position for an item in a delivery region, or undefined where it does not sell that. */
export function positionFor(
  edition: Pick<AgreedEdition, 'positions'>,
  where: { category: string; region: string; item: string },
): AgreedPosition | undefined {
  return edition.positions.find(
    ({ category, regions, item }) => category === where.category && item === where.item && regions.includes(where.region),
  );
}
