import type { Network } from '../network/network.js';
import type { Calculation } from './adjustment/calculation.js';
import type { Agreement } from './agreement.js';
import type { ContractSupplier, EditionContent } from './content.js';
import type { PanelTerms } from './panel/panel.js';
import { type PriceSheet, withMaximumQuantities } from './price-sheet.js';
import type { Terms } from './terms.js';

/** What an edition says besides its terms and its price sheet. */
export interface EditionFrame {
  readonly number: string;
  readonly title: string;
  readonly edition: number;
  readonly issuedOn: string;
  readonly acceptBy: string | null;
  readonly supplier: ContractSupplier;
  readonly panels?: readonly PanelTerms[];
}

/** What an edition sells at which prices, and how these were last adjusted. */
export interface Prices {
  readonly priceSheet: PriceSheet;
  readonly adjustment?: Calculation | undefined;
}

/** An edition's content, from the present terms. Domain §13, §16. */
export function contentOf(network: Network, frame: EditionFrame, terms: Terms, { priceSheet, adjustment }: Prices): EditionContent {
  const { maximumQuantities, priceAdjustment, customerSurcharge, ...rest } = terms;
  return {
    format: 'poolround.edition.1',
    ...frame,
    prevailing: network.locale,
    network: { name: network.name, country: network.country },
    terms: { ...rest, ...(priceAdjustment ? { priceAdjustment } : {}), ...(customerSurcharge ? { customerSurcharge } : {}) },
    priceSheet: withMaximumQuantities(priceSheet, maximumQuantities),
    ...(adjustment ? { adjustment } : {}),
  };
}

/** The terms that an edition states, with the maximum quantities of its price sheet. */
export function termsOf(content: EditionContent): Terms {
  const positions = content.priceSheet.lots.flatMap((lot) => lot.positions);
  const maximumQuantities = positions.flatMap(({ positionId, maximum }) => (maximum === null ? [] : [{ positionId, quantity: maximum }]));
  const { priceAdjustment = null, customerSurcharge = null } = content.terms;
  return { ...content.terms, maximumQuantities, priceAdjustment, customerSurcharge };
}

/** What is to be known of an agreement for its next edition. */
export function frameOf(agreement: Agreement, before: EditionContent, edition: number, issuedOn: string, acceptBy: string | null): EditionFrame {
  const panels = before.panels ? { panels: before.panels } : {};
  return { number: agreement.number, title: agreement.title, edition, issuedOn, acceptBy, supplier: before.supplier, ...panels };
}
