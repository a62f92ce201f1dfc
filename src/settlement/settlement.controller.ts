import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers, IdParam, PageQuery, pageOf } from '../platform/http.js';
import { Decimal } from '../values/decimal.js';
import type { CallOff } from './call-offs.js';
import { CountSavings, type Savings, type SavingsSums } from './count-savings.service.js';
import { PlaceCallOff, writtenBuyUp } from './place-call-off.service.js';
import { PriceCallOff } from './price-call-off.service.js';
import { PublishSavings } from './publish-savings.service.js';
import { ReadSettlement } from './read-settlement.service.js';
import { SettleAgreement } from './settle-agreement.service.js';
import {
  BonusView,
  CallOffBody,
  CallOffPage,
  CallOffPriceQuery,
  CallOffPriceView,
  type CallOffView,
  PlacedCallOffView,
  SavingsView,
} from './settlement.schema.js';

/** Call-offs, bonus and savings. */
@Controller('api/v1/networks/:networkId')
export class SettlementController {
  constructor(
    private readonly ordering: PlaceCallOff,
    private readonly pricing: PriceCallOff,
    private readonly reading: ReadSettlement,
    private readonly settling: SettleAgreement,
    private readonly counting: CountSavings,
    private readonly publishing: PublishSavings,
  ) {}

  @Post('agreements/:agreementId/call-offs')
  @Allows('buyer', 'signatory')
  @Answers(201, PlacedCallOffView, {
    summary: 'Call off under an agreement',
    description: 'The same order with the same reference again changes nothing. `buyUp` points out where more would cost less.',
    problems: [
      'agreement.missing',
      'agreement.not_open',
      'call_off.outside_term',
      'call_off.not_signed_up',
      'call_off.lot_not_awarded',
      'call_off.maximum',
      'call_off.too_many',
      'call_off.reference_taken',
    ],
  })
  async callOff(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Body({ schema: CallOffBody }) body: z.infer<typeof CallOffBody>,
  ): Promise<z.infer<typeof PlacedCallOffView>> {
    const placed = await this.ordering.place(by, agreementId, { ...body, quantity: Decimal.parse(body.quantity) });
    return { ...viewOf(placed), buyUp: placed.buyUp };
  }

  @Get('agreements/:agreementId/call-offs/price')
  @Allows('buyer', 'signatory')
  @Answers(200, CallOffPriceView, {
    summary: 'What a call-off would cost, before it is placed',
    description:
      'By your own volume of the agreement year: what others buy is not in it, nor whether the maximum still allows the order. Refused as the order would be, but for the maximum.',
    problems: ['agreement.missing', 'agreement.not_open', 'call_off.outside_term', 'call_off.not_signed_up', 'call_off.lot_not_awarded'],
  })
  async price(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Query({ schema: CallOffPriceQuery }) query: z.infer<typeof CallOffPriceQuery>,
  ): Promise<z.infer<typeof CallOffPriceView>> {
    const priced = await this.pricing.price(by, agreementId, { ...query, quantity: Decimal.parse(query.quantity) });
    const { currency, year, before, tier, cost, buyUp } = priced;
    return {
      currency,
      year,
      before: before.toString(),
      tierFrom: tier.from.toString(),
      unitPrice: tier.unitPrice.toString(),
      cost: cost.toString(),
      buyUp: writtenBuyUp(buyUp, currency),
    };
  }

  @Get('agreements/:agreementId/call-offs')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, CallOffPage, {
    summary: 'Call-offs: a party’s own; for office and supplier all',
    description: 'Sorted by `date` or `reference`.',
    problems: ['agreement.missing', 'page.cursor', 'page.sort'],
  })
  async callOffs(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<z.infer<typeof CallOffPage>> {
    const rows = await this.reading.callOffs(by, agreementId, query);
    return pageOf(rows, query.limit, ({ sortKey, id }) => [sortKey, id], viewOf);
  }

  @Get('agreements/:agreementId/bonus')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, BonusView, {
    summary: 'Turnover and bonus by agreement year: every party for the office, its own for a party, totals for the supplier',
    problems: ['agreement.missing', 'agreement.not_open'],
  })
  async bonus(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<z.infer<typeof BonusView>> {
    const { currency, parties, totals } = await this.settling.bonus(by, agreementId);
    return { currency, items: parties.map((one) => ({ party: one.party, ...amountsOf(one) })), totals: totals ? totals.map(amountsOf) : 'withheld' };
  }

  @Get('rounds/:roundId/savings')
  @Allows('office', 'auditor', 'buyer', 'signatory')
  @Answers(200, SavingsView, {
    summary: 'Savings against the baselines: every party for the office, its own for a party',
    problems: ['round.missing', 'access.role'],
  })
  async savings(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<z.infer<typeof SavingsView>> {
    return savingsView(await this.counting.ofRound(by, roundId));
  }

  @Post('rounds/:roundId/savings/editions')
  @Allows('office')
  @Answers(201, SavingsView, {
    summary: 'Publish the savings of all parties together',
    description:
      'Computed once; everyone sees these sums until the next edition. A sum that fails the confidentiality rules is withheld; one whose difference to an earlier edition fails them stays as it was. Where nothing new may be shown, the latest edition stays.',
    problems: ['round.missing', 'savings.nothing'],
  })
  async publishSavings(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<z.infer<typeof SavingsView>> {
    await this.publishing.publish(by, roundId);
    return savingsView(await this.counting.ofRound(by, roundId));
  }
}

function savingsView({ currency, parties, now, published }: Savings): z.infer<typeof SavingsView> {
  const items = parties.map((one) => ({
    party: one.party,
    known: one.known.toString(),
    unknownTurnover: one.unknownTurnover.toString(),
    fee: one.fee.toString(),
    ratio: one.ratio ?? null,
  }));
  const shown = published && { edition: published.edition, publishedAt: published.publishedAt, ...sumsView(published) };
  return { currency, items, network: sumsView(now), published: shown ?? null };
}

function sumsView({ known, unknownTurnover }: SavingsSums): { known: string; unknownTurnover: string } {
  return { known: known?.toString() ?? 'withheld', unknownTurnover: unknownTurnover?.toString() ?? 'withheld' };
}

interface Amounts {
  readonly year: number;
  readonly turnover: { toString(): string };
  readonly tierBonus: { toString(): string };
  readonly turnoverBonus: { toString(): string };
}

function amountsOf({ year, turnover, tierBonus, turnoverBonus }: Amounts): {
  year: number;
  turnover: string;
  tierBonus: string;
  turnoverBonus: string;
} {
  return { year, turnover: turnover.toString(), tierBonus: tierBonus.toString(), turnoverBonus: turnoverBonus.toString() };
}

function viewOf({ id, reference, date, party, category, region, item, unit, quantity }: CallOff): z.infer<typeof CallOffView> {
  return { id, reference, date, party, category, region, item, unit, quantity };
}
