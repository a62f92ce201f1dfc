import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../audit/canonical-json.js';
import type { Calculation } from './adjustment/calculation.js';
import type { AdjustmentClause } from './adjustment/clause.js';
import type { PanelTerms } from './panel/panel.js';
import type { CustomerSurcharge } from './price-level.js';
import type { PriceSheet } from './price-sheet.js';
import type { Terms } from './terms.js';

/** The supplier as an agreement's documents name it. */
export interface ContractSupplier {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly vatId: string | null;
}

/**
 * All that the parties agree on: from this alone the documents of both languages are made, and its canonical form is
 * what the document hash is of. Domain §13.
 */
export interface EditionContent {
  readonly format: 'poolround.edition.1';
  /** The agreement's number, e.g. `RV-2027-001`. */
  readonly number: string;
  readonly edition: number;
  readonly title: string;
  /** ISO date in the network's zone. */
  readonly issuedOn: string;
  /** Edition 2 and later: whoever has not accepted by this day leaves on it. */
  readonly acceptBy: string | null;
  /** Which of the two documents prevails where they differ. */
  readonly prevailing: 'de' | 'en';
  readonly network: { readonly name: string; readonly country: string };
  readonly supplier: ContractSupplier;
  /** Without a clause of price adjustment, or a surcharge, its field is left out: what was hashed before there were any stays as it is. */
  readonly terms: Omit<Terms, 'maximumQuantities' | 'priceAdjustment' | 'customerSurcharge'> & {
    readonly priceAdjustment?: AdjustmentClause;
    readonly customerSurcharge?: CustomerSurcharge;
  };
  readonly priceSheet: PriceSheet;
  /** Where a lot has several suppliers: the rule by which call-offs go among them; left out where there is none. Decision 20. */
  readonly panels?: readonly PanelTerms[];
  /** The calculation by which its prices were last adjusted. Domain §16. */
  readonly adjustment?: Calculation;
}

/** The content in the one way in which it is hashed: JSON according to RFC 8785. */
export function canonicalContent(content: EditionContent): string {
  // An interface has no index signature, but every field of this one is JSON's.
  return canonicalJson(content as unknown as Json);
}

/** SHA-256 of the canonical content in UTF-8, hex: an edition's document hash. Domain §13. */
export function documentHashOf(content: EditionContent): string {
  return createHash('sha256').update(canonicalContent(content), 'utf8').digest('hex');
}
