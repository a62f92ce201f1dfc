import type { ExactJson } from '../values/exact-json.js';
import { awardId, awardsOf, contractOf } from './awards.js';
import { decidedBids, openedBids, type Reader } from './bids.js';
import type { CalledFacts, DecidedFacts, OpenedFacts, Party, RoundFacts } from './facts.js';
import { briefTender, lotsOf, networkId, partiesOf, type TenderStatus, wholeTender } from './tender.js';

/** What a release adds to those before it. */
interface Told {
  readonly tag: string;
  readonly date: string;
  /** tells releases of one tag at one time apart */
  readonly about?: string;
  readonly parties?: ReadonlyMap<string, { readonly party: Party; readonly roles: readonly string[] }>;
  readonly parts: { readonly [name: string]: ExactJson | undefined };
}

/** An identifier of the contracting process; without a prefix that the publisher has registered, a local one. */
export function ocidOf(roundId: string, prefix = 'poolround'): string {
  return `${prefix}-${roundId}`;
}

/**
 * A round as OCDS 1.1 releases, in the order of what happened: planning, tender, opening, award, agreements. Nothing of
 * bids is said before the opening; losing bids only to the auditor; never a member's quantity, a withheld total or a
 * person's name. Domain §6.3, §8.2, §12.
 */
export function releasesOf(facts: RoundFacts, reader: Reader, prefix?: string): ExactJson[] {
  const { called, opened, decided } = facts;
  const told = [
    planned(facts),
    ...(called ? [tendered(facts, called)] : []),
    ...(called && opened ? [openedRelease(facts, called, opened, reader)] : []),
    ...(called && opened && decided ? awarded(facts, called, opened, decided, reader) : []),
    ...facts.signed.map(
      (agreement): Told => ({
        tag: 'contract',
        date: agreement.signedAt,
        about: agreement.number,
        parts: { contracts: [contractOf(facts, agreement)] },
      }),
    ),
    ...(facts.round.cancelReason === null ? [] : [cancelled(facts, facts.round.cancelReason)]),
  ];
  return told.map((each) => written(facts, each, prefix));
}

function written(facts: RoundFacts, { tag, date, about, parties, parts }: Told, prefix?: string): ExactJson {
  const ocid = ocidOf(facts.round.id, prefix);
  return {
    ocid,
    id: [ocid, tag, date, ...(about === undefined ? [] : [about])].join('-'),
    date,
    tag: [tag],
    initiationType: 'tender',
    language: facts.network.locale,
    parties: partiesOf(facts, parties ?? new Map()),
    buyer: { id: networkId(facts), name: facts.network.name },
    ...parts,
  };
}

function planned(facts: RoundFacts): Told {
  const { round } = facts;
  return { tag: 'planning', date: round.madeAt, parts: { planning: { rationale: round.title }, tender: briefTender(facts, 'planning') } };
}

function tendered(facts: RoundFacts, called: CalledFacts): Told {
  const changed = called.changes.at(-1);
  return {
    tag: changed ? 'tenderAmendment' : 'tender',
    date: changed?.at ?? called.publishedAt,
    parts: { tender: wholeTender(facts, called) },
  };
}

function openedRelease(facts: RoundFacts, called: CalledFacts, opened: OpenedFacts, reader: Reader): Told {
  const bids = openedBids(
    opened,
    called.lots.map(({ id }) => id),
    reader,
  );
  return {
    tag: 'tenderUpdate',
    date: opened.at,
    parties: reader === 'auditor' ? suppliersOf(opened, undefined) : new Map(),
    parts: { tender: { ...briefTender(facts, 'active'), numberOfTenderers: opened.bidders }, bids },
  };
}

function awarded(facts: RoundFacts, called: CalledFacts, opened: OpenedFacts, decided: DecidedFacts, reader: Reader): Told[] {
  const { currency } = called;
  const won = new Map<string, TenderStatus>(decided.awards.flatMap(({ lots }) => lots.map(({ lotId }) => [lotId, 'complete'])));
  const tender = {
    ...briefTender(facts, won.size === 0 ? 'unsuccessful' : 'complete'),
    numberOfTenderers: opened.bidders,
    lots: lotsOf(called, won),
  };
  const bids = decidedBids(facts, opened, decided.at, currency, reader);
  const awards = (status: 'pending' | 'active'): { readonly awards?: ExactJson } =>
    decided.awards.length === 0 ? {} : { awards: awardsOf(facts, decided, status, currency) };
  const first: Told = {
    tag: 'award',
    date: decided.at,
    parties: suppliersOf(reader === 'auditor' ? opened : undefined, decided),
    parts: { tender, bids, ...awards('pending') },
  };
  if (decided.finalAt === null || decided.awards.length === 0) return [first];
  const final: Told = {
    tag: 'awardUpdate',
    date: decided.finalAt,
    parties: suppliersOf(undefined, decided),
    parts: awards('active'),
  };
  return [first, final];
}

function cancelled(facts: RoundFacts, reason: string): Told {
  const { round, called, decided } = facts;
  const lots = called ? { lots: lotsOf(called, 'cancelled') } : {};
  const awards = decided?.awards.map(({ supplier }) => ({ id: awardId(round.id, supplier.code), status: 'cancelled' })) ?? [];
  return {
    tag: 'tenderCancellation',
    date: round.phaseSince,
    parts: { tender: { ...briefTender(facts, 'cancelled'), description: reason, ...lots }, ...(awards.length === 0 ? {} : { awards }) },
  };
}

/** Who is named, by code, with its roles: bidders of an opened stage, and who won. */
function suppliersOf(opened: OpenedFacts | undefined, decided: DecidedFacts | undefined): NonNullable<Told['parties']> {
  const named = new Map<string, { party: Party; roles: string[] }>();
  const add = (party: Party, role: string): void => {
    const known = named.get(party.code) ?? { party, roles: [] };
    named.set(party.code, known);
    if (!known.roles.includes(role)) known.roles.push(role);
  };
  for (const { bidder } of opened?.offers ?? []) add(bidder, 'tenderer');
  for (const { supplier } of decided?.awards ?? []) add(supplier, 'supplier');
  return named;
}
