import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam, IfMatch } from '../../platform/http.js';
import { RateCallOff } from './rate-call-off.service.js';
import { CHANGEABLE_DAYS } from './rating.js';
import type { Rating } from './ratings.js';
import { ReadScorecards } from './read-scorecards.service.js';
import { RatingBody, RatingList, RatingView, ScorecardView } from './scorecards.schema.js';

const viewOf = (rating: Rating): z.input<typeof RatingView> => ({ ...rating, mayChange: rating.ageInDays < CHANGEABLE_DAYS });

/** Ratings of call-offs, and the scorecard of an agreement's supplier. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId')
export class ScorecardsController {
  constructor(
    private readonly rating: RateCallOff,
    private readonly reading: ReadScorecards,
  ) {}

  @Put('call-offs/:callOffId/rating')
  @Allows('buyer', 'signatory')
  @Answers(200, RatingView, {
    summary: 'Rate a call-off of yours, or change the rating within 30 days',
    description: 'From its order day on. The supplier never learns who gave which rating.',
    problems: ['agreement.missing', 'call_off.missing', 'rating.too_early', 'rating.cancelled', 'rating.fixed', 'version.stale'],
  })
  async rate(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('callOffId', { schema: IdParam }) callOffId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: RatingBody }) body: z.infer<typeof RatingBody>,
  ): Promise<z.input<typeof RatingView>> {
    return viewOf(await this.rating.rate(by, agreementId, callOffId, seen, body));
  }

  @Get('ratings')
  @Allows('office', 'auditor', 'buyer', 'signatory')
  @Answers(200, RatingList, {
    summary: 'Ratings under an agreement, the latest 500: a party’s own; for the office all',
    problems: ['agreement.missing'],
  })
  async ratings(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<z.input<typeof RatingList>> {
    return { items: (await this.reading.ratingsOf(by, agreementId)).map(viewOf) };
  }

  @Get('scorecard')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, ScorecardView, {
    summary: 'The scorecard of the agreement’s supplier, over all of the network’s ratings',
    description:
      'An edition is shown once as many have rated as the network’s confidentiality rule asks for, and renewed when so many have rated or changed since.',
    problems: ['agreement.missing'],
  })
  async scorecard(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<z.input<typeof ScorecardView>> {
    const { supplier, supplierName, edition, live, comments } = await this.reading.ofAgreement(by, agreementId);
    const written = live && {
      delivery: live.delivery.toString(),
      quality: live.quality.toString(),
      complaints: live.complaints.toString(),
      answers: live.answers.toString(),
      score: live.score.toString(),
      ratings: live.ratings,
    };
    return { supplier, supplierName, edition: edition ?? null, live: written ?? null, comments: [...comments] };
  }
}
