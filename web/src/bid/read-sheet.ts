import { type Evidence, isPositive, isTooPrecise, readNumber, resolved, withEvidence } from '../../../src/demand/reading/number-reading.js';
import { millionths } from '../../../src/bidding/bid/bid.js';
import { namesOtherCurrency } from './currency.js';
import { type Call, type NewBid, type Sheet, type Term, TERMS } from './sheet.js';

export type FaultReason =
  | 'number'
  | 'ambiguous'
  | 'precise'
  | 'currency'
  | 'notPositive'
  | 'noPrice'
  | 'noFrom'
  | 'notAscending'
  | 'missing'
  | 'percent'
  | 'whole'
  | 'incomplete'
  | 'fewLots'
  | 'twice';

/** A cell that cannot be handed in, by its address in the sheet: `price <position> <cell>`, `term <lot> <name>`, … */
export interface SheetFault {
  readonly at: string;
  readonly reason: FaultReason;
}

/** A sheet as read: the bid that it makes, what is wrong with it, and where in the sheet each part of the bid stands. */
export interface ReadSheet {
  readonly bid: NewBid;
  readonly faults: readonly SheetFault[];
  /** JSON pointer into the bid → address in the sheet. */
  readonly places: ReadonlyMap<string, string>;
}

type ReadCall = Pick<Call, 'lots' | 'allPositions' | 'currency'>;
type BidLot = NewBid['lots'][number];
type Tiers = BidLot['positions'][number]['tiers'];

const PERCENT = /^(100(\.0{1,6})?|\d{1,2}(\.\d{1,6})?)$/;
const MOST_DAYS: Readonly<Partial<Record<Term, bigint>>> = { cashDiscountDays: 365n, paymentDays: 365n, deliveryDays: 3650n };

/** Every number typed into a sheet. */
function textsOf({ prices, terms, rebates, packages }: Sheet): string[] {
  return [
    ...Object.values(prices).flat(),
    ...Object.values(terms).flatMap((each) => Object.values(each)),
    ...rebates.flatMap(({ from, percent }) => [from, percent]),
    ...packages.map(({ percent }) => percent),
  ];
}

/** Reads a price sheet as the rule book reads a member's file: what can be read two ways is a fault, never a guess. Domain §5, §8.1. */
export function readSheet(sheet: Sheet, call: ReadCall): ReadSheet {
  return new Reading(sheet, call).read();
}

class Reading {
  private readonly faults: SheetFault[] = [];
  private readonly places = new Map<string, string>();
  private readonly evidence: Evidence;

  constructor(
    private readonly sheet: Sheet,
    private readonly call: ReadCall,
  ) {
    this.evidence = textsOf(sheet).reduce<Evidence>((found, text) => withEvidence(found, readNumber(text, true)), undefined);
  }

  read(): ReadSheet {
    const lots: BidLot[] = [];
    for (const lot of this.call.lots) {
      const offered = this.lot(lot, `/lots/${lots.length}`);
      if (offered.positions.length > 0) lots.push(offered);
    }
    const spendRebates = this.rebates();
    const packages = this.packages();
    const bid = { lots, ...(spendRebates.length > 0 ? { spendRebates } : {}), ...(packages.length > 0 ? { packages } : {}) };
    return { bid, faults: this.faults, places: this.places };
  }

  private lot(lot: Call['lots'][number], pointer: string): BidLot {
    const positions: BidLot['positions'] = [];
    const empty: string[] = [];
    for (const { id, item } of lot.positions) {
      const cells = this.sheet.prices[id] ?? [];
      if (cells.every((cell) => cell.trim() === '')) {
        empty.push(id);
        continue;
      }
      const place = `${pointer}/positions/${positions.length}`;
      this.places.set(`${place}/item`, `price ${id} 0`);
      positions.push({ item, tiers: this.tiers(id, cells, place) });
    }
    this.places.set(pointer, `price ${lot.positions[0]?.id ?? ''} 0`);
    if (positions.length > 0 && this.call.allPositions) for (const id of empty) this.fault(`price ${id} 0`, 'missing');
    const answers = Object.entries(this.sheet.answers[lot.id] ?? {}).flatMap(([criterion, answer]) =>
      answer.trim() === '' ? [] : [{ criterion, answer: answer.trim() }],
    );
    return { lot: lot.id, positions, ...this.terms(lot.id), ...(answers.length > 0 ? { answers } : {}) };
  }

  private tiers(positionId: string, cells: readonly string[], place: string): Tiers {
    const tiers: Tiers = [];
    let before = 0n;
    for (let at = 0; at < cells.length; at += 2) {
      const [fromAt, priceAt] = [`price ${positionId} ${at - 1}`, `price ${positionId} ${at}`];
      const [from, price] = [at === 0 ? '0' : (cells[at - 1] ?? ''), cells[at] ?? ''];
      if (at > 0 && from.trim() === '' && price.trim() === '') continue;
      const unitPrice = this.number(priceAt, price, 'noPrice');
      const start = at === 0 ? '0' : this.number(fromAt, from, 'noFrom');
      if (unitPrice !== undefined && !isPositive(unitPrice)) this.fault(priceAt, 'notPositive');
      if (at > 0 && start !== undefined) {
        if (start.startsWith('-') || millionths(start) <= before) this.fault(fromAt, 'notAscending');
        else before = millionths(start);
      }
      this.places.set(`${place}/tiers/${tiers.length}/from`, at === 0 ? priceAt : fromAt);
      this.places.set(`${place}/tiers/${tiers.length}/unitPrice`, priceAt);
      tiers.push({ from: start ?? '0', unitPrice: unitPrice ?? '0' });
    }
    return tiers;
  }

  private terms(lotId: string): Partial<BidLot> {
    const terms: Partial<Record<Term, string | number>> = {};
    for (const name of TERMS) {
      const text = this.sheet.terms[lotId]?.[name]?.trim() ?? '';
      if (text === '') continue;
      const at = `term ${lotId} ${name}`;
      const value = this.number(at, text, 'number');
      if (value === undefined) continue;
      const most = MOST_DAYS[name];
      if (most === undefined) {
        if (name === 'cashDiscountPercent' ? !PERCENT.test(value) : value.startsWith('-'))
          this.fault(at, name === 'cashDiscountPercent' ? 'percent' : 'number');
        terms[name] = value;
      } else if (/^\d+$/.test(value) && BigInt(value) <= most) terms[name] = Number.parseInt(value, 10);
      else this.fault(at, 'whole');
    }
    return terms as Partial<BidLot>; // The names are the bid's own; days are whole numbers, the others decimals.
  }

  private rebates(): { from: string; percent: string }[] {
    return this.sheet.rebates.flatMap(({ from, percent }, index) => {
      if (from.trim() === '' && percent.trim() === '') return [];
      const start = this.number(`rebate ${index} from`, from, 'incomplete');
      const given = this.percent(`rebate ${index} percent`, percent);
      if (start?.startsWith('-')) this.fault(`rebate ${index} from`, 'number');
      return start === undefined || given === undefined ? [] : [{ from: start, percent: given }];
    });
  }

  private packages(): { lots: { lot: string }[]; percent: string }[] {
    const seen = new Set<string>();
    return this.sheet.packages.flatMap(({ lots, percent }, index) => {
      if (lots.length === 0 && percent.trim() === '') return [];
      if (lots.length < 2) this.fault(`package ${index} lots`, 'fewLots');
      if (lots.some((lot) => seen.has(lot))) this.fault(`package ${index} lots`, 'twice');
      for (const lot of lots) seen.add(lot);
      const given = this.percent(`package ${index} percent`, percent);
      return given === undefined ? [] : [{ lots: lots.map((lot) => ({ lot })), percent: given }];
    });
  }

  private percent(at: string, text: string): string | undefined {
    const value = this.number(at, text, 'incomplete');
    if (value === undefined || PERCENT.test(value)) return value;
    this.fault(at, 'percent');
    return undefined;
  }

  private number(at: string, text: string, whenEmpty: FaultReason): string | undefined {
    const fail = (reason: FaultReason): undefined => this.fault(at, reason);
    if (text.trim() === '') return fail(whenEmpty);
    const reading = resolved(readNumber(text, true), this.evidence);
    if (reading.kind !== 'number') return fail(reading.kind === 'ambiguous' ? 'ambiguous' : 'number');
    if (namesOtherCurrency(text, this.call.currency)) return fail('currency');
    return isTooPrecise(reading.value) ? fail('precise') : reading.value;
  }

  private fault(at: string, reason: FaultReason): undefined {
    if (!this.faults.some((known) => known.at === at)) this.faults.push({ at, reason });
    return undefined;
  }
}

/** Where in the sheet something of the bid stands; the nearest that is known. */
export function placeOf(pointer: string, places: ReadonlyMap<string, string>): string | undefined {
  const exact = places.get(pointer);
  if (exact !== undefined) return exact;
  const below = [...places.keys()].find((known) => known.startsWith(`${pointer}/`));
  return below === undefined ? undefined : places.get(below);
}
