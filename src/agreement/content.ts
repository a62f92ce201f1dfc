import type { PriceSheet } from './price-sheet.js';
import type { Terms } from './terms.js';

/** A party to the agreement as its documents name it. */
export interface ContractParty {
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
  readonly number: string;
  readonly edition: number;
  readonly title: string;
  /** ISO date in the network's zone. */
  readonly issuedOn: string;
  /** Edition 2 and later: whoever has not accepted by this day leaves on it. */
  readonly acceptBy: string | null;
  readonly network: { readonly name: string; readonly country: string };
  readonly supplier: ContractParty;
  readonly terms: Omit<Terms, 'maximumQuantities'>;
  readonly priceSheet: PriceSheet;
}
