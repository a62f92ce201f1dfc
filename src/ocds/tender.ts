import type { CategoryRules } from '../bidding/call/call.js';
import { Decimal } from '../values/decimal.js';
import type { ExactJson } from '../values/exact-json.js';
import type { CalledFacts, Party, RoundFacts } from './facts.js';

/** How a tender stands, of OCDS's closed list. */
export type TenderStatus = 'planning' | 'active' | 'complete' | 'unsuccessful' | 'cancelled';

/** The network as a party of its round. */
export function networkId({ network }: Pick<RoundFacts, 'network'>): string {
  return `network-${network.slug}`;
}

/** The network as the organisation that procures, and the suppliers that are named. */
export function partiesOf(
  facts: RoundFacts,
  suppliers: ReadonlyMap<string, { readonly party: Party; readonly roles: readonly string[] }>,
): ExactJson {
  const { network } = facts;
  return [
    { id: networkId(facts), name: network.name, address: { countryName: network.country }, roles: ['buyer', 'procuringEntity'] },
    ...[...suppliers.values()].map(({ party, roles }) => ({
      id: party.code,
      name: party.name,
      ...(party.vatId === null ? {} : { identifier: { id: party.vatId, legalName: party.name } }),
      address: { streetAddress: party.street, locality: party.city, postalCode: party.postcode, countryName: party.country },
      roles,
    })),
  ];
}

/** Days without a time, as the standard's guidance has them: from midnight until the day's last second. */
export function periodOf(from: string, to: string): ExactJson {
  return { startDate: `${from}T00:00:00Z`, endDate: `${to}T23:59:59Z` };
}

/** What a tender is called and how it stands, without its parts. */
export function briefTender({ round }: RoundFacts, status: TenderStatus): { readonly [name: string]: ExactJson } {
  return { id: round.id, title: round.title, status };
}

/** The tender as it was called: lots, items with the totals that all suppliers see, criteria, periods, framework agreement. */
export function wholeTender(facts: RoundFacts, called: CalledFacts): ExactJson {
  const { round } = facts;
  return {
    ...briefTender(facts, 'active'),
    procuringEntity: { id: networkId(facts), name: facts.network.name },
    procurementMethod: 'selective',
    procurementMethodDetails: 'Sealed bids of invited suppliers',
    mainProcurementCategory: 'goods',
    awardCriteria: called.rules.every(({ formula }) => formula === 'lowest_price') ? 'priceOnly' : 'ratedCriteria',
    awardCriteriaDetails: called.rules.map(criteriaOf).join('\n'),
    submissionMethod: ['electronicSubmission'],
    tenderPeriod: { startDate: called.changes.at(-1)?.at ?? called.publishedAt, ...(called.deadline === null ? {} : { endDate: called.deadline }) },
    ...(called.questionsUntil === null ? {} : { enquiryPeriod: { startDate: called.publishedAt, endDate: called.questionsUntil } }),
    contractPeriod: periodOf(round.termFrom, round.termTo),
    techniques: {
      hasFrameworkAgreement: true,
      frameworkAgreement: {
        method: 'withoutReopeningCompetition',
        buyerCategories: 'Members of the network, and their customers where an agreement is open to them',
        period: periodOf(round.termFrom, round.termTo),
      },
      hasDynamicPurchasingSystem: false,
      hasElectronicAuction: called.hasAuction,
    },
    lots: lotsOf(called, 'active'),
    items: called.lots.flatMap((lot) =>
      lot.positions.map(({ id, item, nameDe, nameEn, unit, quantity }) => ({
        id,
        description: facts.network.locale === 'de' ? nameDe : nameEn,
        classification: { scheme: `${facts.network.slug}-catalogue`, id: item, description: lot.category },
        ...(quantity === 'withheld' ? {} : { quantity: Decimal.parse(quantity) }),
        unit: { scheme: 'UNCEFACT', id: unit },
        relatedLot: lot.id,
      })),
    ),
    ...(called.changes.length === 0 ? {} : { amendments: called.changes.map(amendmentOf) }),
  };
}

/** Every lot of a call with its status. */
export function lotsOf({ lots }: CalledFacts, status: TenderStatus | ReadonlyMap<string, TenderStatus>): ExactJson {
  return lots.map(({ id, title }) => ({ id, title, status: typeof status === 'string' ? status : (status.get(id) ?? 'unsuccessful') }));
}

function criteriaOf({ category, formula, priceWeight, criteria }: CategoryRules): string {
  const others = criteria.map(({ code, weight, minimum }) => `${code} ${weight}${minimum === undefined ? '' : ` (at least ${minimum})`}`);
  return `${category}: ${formula}, price ${priceWeight} %${others.length === 0 ? '' : `; ${others.join(', ')}`}`;
}

function amendmentOf({ number, at, note }: CalledFacts['changes'][number]): ExactJson {
  return { id: `version-${number}`, date: at, ...(note === null ? {} : { rationale: note }) };
}
