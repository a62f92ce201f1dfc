import type { z } from 'zod';
import { type Instant, isoOf } from '../values/instant.js';
import type { AgreementDetail, AgreementView, EditionView, SignUpView } from './agreements.schema.js';
import { termsOf } from './contents.js';
import { type CustomerSurcharge, customerTiers } from './price-level.js';
import type { PriceSheet } from './price-sheet.js';
import type { Edition } from './edition.js';
import type { StoredEdition } from './editions.js';
import type { ReadAgreement } from './read-agreements.service.js';
import type { ShownAgreement } from './show-agreements.js';
import type { StoredSignUp } from './sign-ups.js';

function iso(at: Instant | undefined): string | null {
  return at === undefined ? null : isoOf(at);
}

function headOf(edition: Edition): NonNullable<z.infer<typeof AgreementView>['latestEdition']> {
  const issued = edition.state === 'drafted' ? undefined : edition;
  return {
    number: edition.number,
    state: edition.state,
    documentHash: issued?.documentHash ?? null,
    issuedAt: iso(issued?.issuedAt),
    signedBySupplierAt: iso('supplier' in edition ? edition.supplier?.at : undefined),
    signedByNetworkAt: iso('network' in edition ? edition.network?.at : undefined),
    openedAt: iso('openedAt' in edition ? edition.openedAt : undefined),
    supersededAt: iso('supersededAt' in edition ? edition.supersededAt : undefined),
  };
}

/** An edition as it goes out. The answer's schema copies it, so what is read-only here may be so. */
export function editionOut({ agreementId, content, edition }: StoredEdition): z.input<typeof EditionView> {
  // Read-only lists differ from the schema's in nothing that is written to the wire.
  const { terms, priceSheet, adjustment } = {
    terms: termsOf(content),
    priceSheet: sheetOut(content.priceSheet, content.terms.customerSurcharge),
    adjustment: content.adjustment ?? null,
  } as unknown as Pick<z.input<typeof EditionView>, 'terms' | 'priceSheet' | 'adjustment'>;
  return { ...headOf(edition), agreementId, acceptBy: content.acceptBy, terms, priceSheet, panels: [...(content.panels ?? [])], adjustment };
}

/** The sheet as it was signed, and beside each price what customers pay. Decision 19. */
function sheetOut(sheet: PriceSheet, surcharge: CustomerSurcharge | undefined) {
  const lots = sheet.lots.map((lot) => ({
    ...lot,
    positions: lot.positions.map((position) => ({ ...position, customerTiers: customerTiers(position.tiers, surcharge) ?? null })),
  }));
  return { ...sheet, lots };
}

/** A sign-up as it goes out. */
export function signUpOut(signUp: StoredSignUp): z.input<typeof SignUpView> {
  return { ...signUp, committed: [...signUp.committed] };
}

/** An agreement as it goes out. */
export function agreementOut({ agreement, latest, own, allowedActions }: ShownAgreement): z.input<typeof AgreementView> {
  const { roundId, terms, ...rest } = agreement;
  return {
    ...rest,
    ...terms,
    round: roundId,
    turnoverBonus: [...terms.turnoverBonus],
    priceAdjustment: terms.priceAdjustment && { ...terms.priceAdjustment, indices: [...terms.priceAdjustment.indices] },
    maximumQuantities: [...terms.maximumQuantities],
    latestEdition: latest ? headOf(latest) : null,
    signUp: own ? signUpOut(own) : null,
    allowedActions: [...allowedActions],
  };
}

/** An agreement with its editions as it goes out. */
export function detailOut({ shown, editions }: ReadAgreement): z.input<typeof AgreementDetail> {
  return { ...agreementOut(shown), editions: editions.map(editionOut) };
}
