import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam, IfMatch } from '../../platform/http.js';
import { actionsOn, type BonusRun } from './bonus-run.js';
import { BonusRunList, BonusRunView, NewRunBody } from './bonus-runs.schema.js';
import { ReadBonusRuns, type ShownRun } from './read-bonus-runs.service.js';
import { ReleaseBonusRun } from './release-bonus-run.service.js';
import { StartBonusRun } from './start-bonus-run.service.js';

type View = z.input<typeof BonusRunView>;
const CHANGING = ['agreement.missing', 'bonus_run.missing', 'version.stale', 'bonus_run.final'] as const;

/** Bonus runs of an agreement: counted by a job, released by two of the office. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/bonus-runs')
export class BonusRunsController {
  constructor(
    private readonly reading: ReadBonusRuns,
    private readonly starting: StartBonusRun,
    private readonly releasing: ReleaseBonusRun,
  ) {}

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, BonusRunList, {
    summary: 'Bonus runs, the latest first: all for the office; released ones with its own share for a party, with what it owes for the supplier',
    problems: ['agreement.missing'],
  })
  async list(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<z.input<typeof BonusRunList>> {
    const { shown, unsettledDisagreements } = await this.reading.list(by, agreementId);
    return { items: shown.map((one) => viewOf(one, by)), unsettledDisagreements };
  }

  @Post()
  @Allows('office')
  @Answers(201, BonusRunView, {
    summary: 'Start the bonus run of an agreement year that is over; a job counts it',
    description:
      'Also for a year that is settled, but none before it: what was reported since for any year is settled as the difference. Without this, a run starts by itself thirty days after the year.',
    problems: ['agreement.missing', 'agreement.not_open', 'bonus_run.year', 'bonus_run.year_not_over', 'bonus_run.year_settled', 'bonus_run.open'],
  })
  async start(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Body({ schema: NewRunBody }) { year }: z.infer<typeof NewRunBody>,
  ): Promise<View> {
    return viewOf(bare(await this.starting.start(by, agreementId, year)), by);
  }

  @Get(':runId')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, BonusRunView, { summary: 'A bonus run with its amounts', problems: ['agreement.missing', 'bonus_run.missing'] })
  async find(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('runId', { schema: IdParam }) runId: string,
  ): Promise<View> {
    return viewOf(await this.reading.find(by, agreementId, runId), by);
  }

  @Post(':runId/releases')
  @Allows('office')
  @Answers(201, BonusRunView, {
    summary: 'Release a counted run; with the release by a second person it is final, and everyone concerned is told',
    problems: [...CHANGING, 'bonus_run.counting', 'bonus_run.same_person'],
  })
  async release(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('runId', { schema: IdParam }) runId: string,
    @IfMatch() seen: number | undefined,
  ): Promise<View> {
    await this.releasing.release(by, agreementId, runId, seen);
    return viewOf(await this.reading.find(by, agreementId, runId), by);
  }

  @Post(':runId/counts')
  @Allows('office')
  @Answers(201, BonusRunView, {
    summary: 'Count a run that is not released again, with what was reported meanwhile; a first release is void',
    problems: CHANGING,
  })
  async countAgain(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('runId', { schema: IdParam }) runId: string,
    @IfMatch() seen: number | undefined,
  ): Promise<View> {
    return viewOf(bare(await this.releasing.countAgain(by, agreementId, runId, seen)), by);
  }

  @Delete(':runId')
  @Allows('office')
  @Answers(200, BonusRunView, { summary: 'Drop a run that is not released: nobody is paid by it', problems: CHANGING })
  async drop(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('runId', { schema: IdParam }) runId: string,
    @IfMatch() seen: number | undefined,
  ): Promise<View> {
    return viewOf(bare(await this.releasing.drop(by, agreementId, runId, seen)), by);
  }
}

/** A run whose amounts are not there yet, or do not matter any more. */
function bare(run: BonusRun): ShownRun {
  return { run, shares: [], debt: undefined };
}

function viewOf({ run, shares, debt }: ShownRun, by: Mandate): View {
  const isOffice = by.side === 'office' || by.side === 'auditor';
  // The schema's lists are not read-only; on the wire that is no difference.
  return {
    ...run,
    releases: isOffice ? [...run.releases] : [],
    allowedActions: by.roles.includes('office') ? actionsOn(run, by.personId) : [],
    shares: shares.map((share) => ({ ...share, years: [...share.years] })),
    debt: debt ?? null,
  };
}
