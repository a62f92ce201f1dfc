import type { EditionContent } from '../content.js';
import { dateInWords, type Language, percentWritten, written } from './figures.js';
import type { Facts } from './wording.js';

/** What the sentences of a document say of an edition, written in its language. */
export function factsOf(content: EditionContent, documentHash: string, language: Language): Facts {
  const { terms, priceSheet } = content;
  return {
    ...terms,
    number: content.number,
    edition: content.edition,
    title: content.title,
    issuedOn: dateInWords(content.issuedOn, language),
    acceptBy: content.acceptBy === null ? null : dateInWords(content.acceptBy, language),
    network: content.network.name,
    supplier: content.supplier.name,
    currency: priceSheet.currency,
    termFrom: dateInWords(terms.termFrom, language),
    termTo: dateInWords(terms.termTo, language),
    customerFee: terms.customerFee === null ? null : `${written(terms.customerFee, language, 2)} ${priceSheet.currency}`,
    surcharge: terms.customerSurcharge ? { ...terms.customerSurcharge, percent: percentWritten(terms.customerSurcharge.percent, language) } : null,
    germanPrevails: content.prevailing === 'de',
    documentHash,
  };
}
