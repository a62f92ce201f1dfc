import type { CategoryRules } from '../bidding/call/call.js';
import type { ShownLot } from '../bidding/call/shown-lots.js';
import type { Phase } from '../round/phase.js';
import type { PriceTier } from '../agreement/price-sheet.js';

/** An organisation as it is published: never a person of it. */
export interface Party {
  /** its code in the network */
  readonly code: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly vatId: string | null;
}

/** The call in the version that suppliers read, its lots with totals as they are shown to all. Domain §6.3, §7. */
export interface CalledFacts {
  readonly version: number;
  readonly publishedAt: string;
  readonly currency: string;
  readonly questionsUntil: string | null;
  /** of its last stage that was called; null: none was */
  readonly deadline: string | null;
  readonly hasAuction: boolean;
  readonly rules: readonly CategoryRules[];
  /** every later version */
  readonly changes: readonly { readonly number: number; readonly at: string; readonly note: string | null }[];
  readonly lots: readonly ShownLot[];
}

/** A bid for a lot that stood when its stage was opened. */
export interface OfferFacts {
  readonly bidId: string;
  readonly lotId: string;
  readonly receivedAt: string;
  readonly bidder: Party;
  /** as evaluated for the decision; null: it was not, since it lacks a position of the lot, or nothing is decided yet */
  readonly price: string | null;
  readonly excluded: boolean | null;
}

/** The last stage that was opened, and who bid in any opened one. */
export interface OpenedFacts {
  readonly at: string;
  readonly bids: number;
  readonly bidders: number;
  readonly offers: readonly OfferFacts[];
}

/** What a supplier won of a lot. */
export interface WonLot {
  readonly lotId: string;
  readonly price: string;
  readonly positions: readonly {
    readonly positionId: string;
    readonly name: string;
    readonly unit: string;
    /** null: withheld */
    readonly estimated: string | null;
    readonly tiers: readonly PriceTier[];
  }[];
}

/** The confirmed decision. */
export interface DecidedFacts {
  readonly at: string;
  /** when its standstill ended; null: it has not */
  readonly finalAt: string | null;
  readonly awards: readonly { readonly supplier: Party; readonly lots: readonly WonLot[] }[];
}

/** A framework agreement that both sides have signed. */
export interface SignedFacts {
  readonly number: string;
  readonly title: string;
  readonly supplier: string;
  readonly signedAt: string;
  readonly termFrom: string;
  readonly termTo: string;
}

/** All that is known of a round, as far as its releases may tell it. */
export interface RoundFacts {
  readonly network: { readonly slug: string; readonly name: string; readonly country: string; readonly locale: 'de' | 'en' };
  readonly round: {
    readonly id: string;
    readonly title: string;
    readonly phase: Phase;
    readonly termFrom: string;
    readonly termTo: string;
    readonly madeAt: string;
    readonly phaseSince: string;
    readonly cancelReason: string | null;
  };
  readonly called?: CalledFacts | undefined;
  readonly opened?: OpenedFacts | undefined;
  readonly decided?: DecidedFacts | undefined;
  readonly signed: readonly SignedFacts[];
  /** lots of which a total is withheld: a price of the whole lot would tell it. Domain §6.3 */
  readonly hidingTotals: ReadonlySet<string>;
}
