import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers, IdParam } from '../platform/http.js';
import { type CategoryOfRound, CountSavings, type Savings, type SavingsSums } from './count-savings.service.js';
import { PublishSavings } from './publish-savings.service.js';
import type { SavedSum } from './savings-by-category.js';
import { SettleAgreement, type YearTotal } from './settle-agreement.service.js';
import type { YearSaving } from './savings-over-time.js';
import { BonusView, CategorySavingsQuery, CategorySavingsView, SavingsOverTimeView, SavingsView, type YearView } from './settlement.schema.js';
import { ShowSavingsByCategory } from './show-savings-by-category.service.js';

/** Bonus and savings. */
@Controller('api/v1/networks/:networkId')
export class SettlementController {
  constructor(
    private readonly settling: SettleAgreement,
    private readonly counting: CountSavings,
    private readonly byCategory: ShowSavingsByCategory,
    private readonly publishing: PublishSavings,
  ) {}

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

  @Get('savings')
  @Allows('office', 'auditor', 'buyer', 'signatory')
  @Answers(200, SavingsOverTimeView, {
    summary: 'Savings over time: by calendar year against the annual fee, and month by month',
    description: 'Under all agreements, by the volume reports. Each purchase is priced at the tier that its agreement year has reached by now.',
    problems: ['access.role'],
  })
  async savingsOverTime(@By() by: Mandate): Promise<z.infer<typeof SavingsOverTimeView>> {
    const { currency, years, parties } = await this.counting.overTime(by);
    return {
      currency,
      years: years.map(({ months, ...year }) => ({
        ...yearView(year),
        months: months.map(({ month, known, soFar }) => ({ month, known: known.toString(), soFar: soFar.toString() })),
      })),
      items: parties.map(({ party, name, ...year }) => ({ party, name, ...yearView(year) })),
    };
  }

  @Get('savings/by-category')
  @Allows('office', 'auditor', 'buyer', 'signatory')
  @Answers(200, CategorySavingsView, {
    summary: 'Savings of a calendar year by category and month',
    description:
      'A party’s own; for the office of all who bought, or of one party. Purchases without a baseline are counted as unknown, never estimated.',
    problems: ['access.role', 'membership.missing'],
  })
  async savingsByCategory(
    @By() by: Mandate,
    @Query({ schema: CategorySavingsQuery }) { year: asked, party }: z.infer<typeof CategorySavingsQuery>,
  ): Promise<z.infer<typeof CategorySavingsView>> {
    const { currency, year, categories, together } = await this.byCategory.of(by, asked, party);
    const items = categories.map(({ category, nameDe, nameEn, months, ...sums }) => ({
      category,
      nameDe,
      nameEn,
      ...savedView(sums),
      months: months.map(({ month, ...saved }) => ({ month, ...savedView(saved) })),
    }));
    return { currency, year: year ?? null, items, together: savedView(together) };
  }

  @Post('rounds/:roundId/savings/editions')
  @Allows('office')
  @Answers(201, SavingsView, {
    summary: 'Publish the savings of all parties together, and by category',
    description:
      'Computed once; everyone sees these sums until the next edition. A sum that fails the confidentiality rules is withheld, with it as many categories as could tell it as a difference; one whose difference to an earlier edition fails them stays as it was. Where nothing new may be shown, the latest edition stays.',
    problems: ['round.missing', 'savings.nothing'],
  })
  async publishSavings(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<z.infer<typeof SavingsView>> {
    await this.publishing.publish(by, roundId);
    return savingsView(await this.counting.ofRound(by, roundId));
  }
}

function savingsView({ currency, parties, now, published, categories }: Savings): z.infer<typeof SavingsView> {
  const items = parties.map((one) => ({
    party: one.party,
    known: one.known.toString(),
    unknownTurnover: one.unknownTurnover.toString(),
    fee: one.fee.toString(),
    ratio: one.ratio ?? null,
  }));
  const shown = published && { edition: published.edition, publishedAt: published.publishedAt, ...sumsView(published) };
  return { currency, items, network: sumsView(now), published: shown ?? null, categories: categories.map(categoryView) };
}

function categoryView({ code, nameDe, nameEn, own, now, published }: CategoryOfRound): z.infer<typeof SavingsView>['categories'][number] {
  return { category: code, nameDe, nameEn, own: own ? savedView(own) : null, network: sumsView(now), published: sumsView(published) };
}

function savedView({ known, unknownTurnover }: SavedSum): { known: string; unknownTurnover: string } {
  return { known: known.toString(), unknownTurnover: unknownTurnover.toString() };
}

function yearView({ year, known, unknownTurnover, fee, ratio }: Omit<YearSaving, 'party'>) {
  const amounts = { known: known.toString(), unknownTurnover: unknownTurnover.toString(), fee: fee.toString(), balance: known.minus(fee).toString() };
  return { year, ...amounts, ratio: ratio ?? null };
}

function sumsView({ known, unknownTurnover }: SavingsSums): { known: string; unknownTurnover: string } {
  return { known: known?.toString() ?? 'withheld', unknownTurnover: unknownTurnover?.toString() ?? 'withheld' };
}

function amountsOf({ year, turnover, tierBonus, turnoverBonus }: YearTotal): z.infer<typeof YearView> {
  const back = tierBonus.plus(turnoverBonus);
  return { year, turnover: turnover.toString(), tierBonus: tierBonus.toString(), turnoverBonus: turnoverBonus.toString(), back: back.toString() };
}
