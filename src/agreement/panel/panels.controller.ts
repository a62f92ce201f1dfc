import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import { Decimal } from '../../values/decimal.js';
import type { Panel } from './panels.js';
import { LotToShareList, PanelBody, PanelList, PanelView } from './panels.schema.js';
import { ReadPanels } from './read-panels.service.js';
import { SetPanel } from './set-panel.service.js';

type View = z.input<typeof PanelView>;

function viewOf({ roundId, seats, ...panel }: Panel): View {
  return { ...panel, round: roundId, seats: [...seats] };
}

/** Lots with several suppliers, and the rule by which their call-offs go among them. */
@Controller('api/v1/networks/:networkId')
export class PanelsController {
  constructor(
    private readonly setting: SetPanel,
    private readonly reading: ReadPanels,
  ) {}

  @Get('rounds/:roundId/panels')
  @Allows('office', 'auditor')
  @Answers(200, LotToShareList, { summary: 'Lots that several suppliers were awarded, and their panels', problems: ['round.missing'] })
  async ofRound(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<z.input<typeof LotToShareList>> {
    const lots = await this.reading.ofRound(by, roundId);
    return {
      items: lots.map(({ candidates, panel, ...lot }) => ({
        ...lot,
        candidates: candidates.map(({ awardedPercent, ...candidate }) => ({ ...candidate, awardedPercent: awardedPercent?.toString() ?? null })),
        panel: panel && viewOf(panel),
      })),
    };
  }

  @Put('rounds/:roundId/panels/:lotId')
  @Allows('office')
  @Answers(200, PanelView, {
    summary: 'Fix by which rule call-offs go among a lot’s suppliers',
    description:
      'Before any of the lot’s agreements is issued; each of their editions then states it. Without a panel parties call off under whichever agreement they like.',
    problems: ['round.missing', 'lot.missing', 'panel.one_supplier', 'panel.shares', 'panel.issued'],
  })
  async set(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('lotId', { schema: IdParam }) lotId: string,
    @Body({ schema: PanelBody }) { shares, ...body }: z.infer<typeof PanelBody>,
  ): Promise<View> {
    const stated = shares?.map(({ supplier, percent }) => ({ supplier, percent: Decimal.parse(percent) }));
    return viewOf(await this.setting.set(by, roundId, lotId, { ...body, shares: stated }));
  }

  @Delete('rounds/:roundId/panels/:lotId')
  @Allows('office')
  @Answers(204, null, {
    summary: 'Leave the choice among a lot’s suppliers to the parties again',
    problems: ['round.missing', 'lot.missing', 'panel.missing', 'panel.issued'],
  })
  drop(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string, @Param('lotId', { schema: IdParam }) lotId: string): Promise<void> {
    return this.setting.drop(by, roundId, lotId);
  }

  @Get('agreements/:agreementId/panels')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, PanelList, { summary: 'The panels that an agreement’s supplier belongs to', problems: ['agreement.missing'] })
  async ofAgreement(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<z.input<typeof PanelList>> {
    return { items: (await this.reading.ofAgreement(by, agreementId)).map(viewOf) };
  }

  @Get('panels/:panelId')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, PanelView, { summary: 'A panel: parties see every seat, a supplier its own', problems: ['panel.missing'] })
  async find(@By() by: Mandate, @Param('panelId', { schema: IdParam }) panelId: string): Promise<View> {
    return viewOf(await this.reading.find(by, panelId));
  }
}
