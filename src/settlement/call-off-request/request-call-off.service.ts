import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { type Panel, Panels } from '../../agreement/panel/panels.js';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { type Refusal, refusalOf } from '../allowance.js';
import { CallOffs } from '../call-offs.js';
import { Allotting } from './allotting.js';
import { Asking } from './asking.js';
import { type Criteria, criteriaFor } from './competition.js';
import { Inviting } from './inviting.js';
import { assertAsksAll, type OpenSeat, OpenSeats } from './open-seats.js';
import type { AskedFor } from './request.js';
import { type CallOffRequest, Requests } from './requests.js';

/** So many requests of a party to a panel are open at once. */
const MOST_OPEN = 50;

/** What a party asks a panel for. */
export interface NewCallOffRequest extends Omit<AskedFor, 'category'> {
  /** base unit, > 0 */
  readonly quantity: Decimal;
  /** mini-competition: what it announces to its bidders; left out: what the panel's agreements state */
  readonly bidHours?: number | undefined;
  readonly priceWeight?: number | undefined;
}

interface AskingParty {
  readonly membershipId: string;
  readonly code: string;
  readonly personId: string;
}

/** Puts what a party wants to call off to the suppliers of a panel, by its rule. Domain §14; decision 20. */
@Injectable()
export class RequestCallOff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly panels: Panels,
    private readonly seats: OpenSeats,
    private readonly requests: Requests,
    private readonly callOffs: CallOffs,
    private readonly asking: Asking,
    private readonly allotting: Allotting,
    private readonly inviting: Inviting,
    private readonly audit: Audit,
  ) {}

  /**
   * Requests to one panel come one after the other. The same request with the same reference again changes nothing.
   * @throws DomainError `panel.missing`, `call_off_request.not_signed_up`, `call_off_request.nobody`, `call_off_request.too_many`,
   *   `call_off_request.criteria`, `call_off.reference_taken`, `call_off.quota`, `call_off.maximum`, `call_off.too_many`
   */
  async request(by: Mandate, panelId: string, asked: NewCallOffRequest): Promise<CallOffRequest> {
    const { membershipId, membershipCode } = by;
    if (membershipId === undefined || membershipCode === undefined || (by.side !== 'member' && by.side !== 'customer')) throw missing('panel');
    await this.work.as(by, () => this.panels.find(panelId));
    const party = { membershipId, code: membershipCode, personId: by.personId };
    const made = await this.work.as({ ...by, side: 'service' }, async () => {
      const panel = await this.panels.lock(panelId);
      const criteria = criteriaFor(panel, asked);
      const before = await this.requests.byReference(panel.roundId, membershipId, asked.reference);
      if (before) return assertSame(before, panel, asked, criteria);
      const standing = await this.seats.of(panel, party, { ...asked, category: panel.category });
      const first = assertAsksAll(standing, asked.date);
      await this.assertFree(panel, membershipId, asked.reference);
      if (criteria) return this.invite(panel, party, asked, standing.open, criteria);
      return panel.rule === 'share' ? this.share(panel, party, asked, standing.open) : this.ask(panel, party, asked, first);
    });
    // Thrown only now: the counted refusal must outlast the error.
    if ('refusal' in made) throw refusalOf(made.refusal, asked.item);
    return this.work.as(by, () => this.requests.find(panelId, made.id));
  }

  private async ask(panel: Panel, party: AskingParty, asked: NewCallOffRequest, first: OpenSeat): Promise<CallOffRequest> {
    const request = await this.record(panel, party, asked, first);
    await this.asking.next(request);
    return request;
  }

  private async invite(
    panel: Panel,
    party: AskingParty,
    asked: NewCallOffRequest,
    open: readonly OpenSeat[],
    criteria: Criteria,
  ): Promise<CallOffRequest> {
    const request = await this.record(panel, party, asked, present(open[0], 'a supplier that sells it'), criteria);
    await this.inviting.all(request, panel, open);
    return request;
  }

  private async share(
    panel: Panel,
    party: AskingParty,
    asked: NewCallOffRequest,
    open: readonly OpenSeat[],
  ): Promise<CallOffRequest | { readonly refusal: Refusal }> {
    const first = present(open[0], 'a supplier that sells it');
    const { membershipId } = party;
    const pieces = await this.allotting.plan({ membershipId, positionId: first.position.id, quantity: asked.quantity }, open);
    if ('refusal' in pieces) return pieces;
    const request = await this.record(panel, party, asked, first);
    await this.allotting.place(request, open, pieces);
    return request;
  }

  private async assertFree(panel: Panel, membershipId: string, reference: string): Promise<void> {
    for (const { agreementId } of panel.seats)
      if (await this.callOffs.byReference(agreementId, membershipId, reference)) throw referenceTaken(reference);
    if ((await this.requests.countOpen(panel.id, membershipId)) < MOST_OPEN) return;
    throw new DomainError(
      'too_many',
      'call_off_request.too_many',
      `You have ${MOST_OPEN} open requests to these suppliers. Wait for answers, or take some back.`,
    );
  }

  private async record(
    panel: Panel,
    party: AskingParty,
    { reference, date, region, quantity }: NewCallOffRequest,
    { position }: OpenSeat,
    criteria?: Criteria,
  ): Promise<CallOffRequest> {
    const { membershipId, code, personId } = party;
    const request = await this.requests.add({
      panelId: panel.id,
      roundId: panel.roundId,
      membershipId,
      party: code,
      positionId: position.id,
      itemId: position.itemId,
      region,
      reference,
      date,
      quantity: quantity.toString(),
      rule: panel.rule,
      state: criteria ? 'bidding' : 'asking',
      criteria,
      personId,
    });
    const { id: panelId, rule } = panel;
    const body = {
      by: this.audit.pseudonym(personId),
      panelId,
      positionId: position.id,
      quantity: quantity.toString(),
      rule,
      ...criteria,
      ...(request.bidsUntil ? { bidsUntil: request.bidsUntil } : {}),
    };
    await this.audit.record('call_off_request.made', request.id, body, { membershipId });
    return request;
  }
}

function referenceTaken(reference: string): DomainError {
  return new DomainError(
    'conflict',
    'call_off.reference_taken',
    `You have called off something else as “${reference}” already. Give this order a reference of its own.`,
  );
}

function assertSame(
  before: CallOffRequest,
  panel: Panel,
  { reference, date, region, item, quantity }: NewCallOffRequest,
  criteria: Criteria | undefined,
): CallOffRequest {
  const isSame =
    before.panelId === panel.id &&
    before.date === date &&
    before.region === region &&
    before.item === item &&
    before.state !== 'withdrawn' &&
    before.priceWeight === (criteria?.priceWeight ?? null) &&
    before.bidHours === (criteria?.bidHours ?? null) &&
    Decimal.parse(before.quantity).equals(quantity);
  if (isSame) return before;
  throw referenceTaken(reference);
}
