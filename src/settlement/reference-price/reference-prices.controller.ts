import { Controller, Get, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { afterOf, Answers, IdParam, pageOf } from '../../platform/http.js';
import { ComparePrices, type CorrectedPrice, type ReferencePrice } from './compare-prices.service.js';
import { ReferencePricePage, ReferencePricesQuery, type ReferencePriceView } from './reference-prices.schema.js';

type View = z.infer<typeof ReferencePriceView>;

/** What members paid before a round, beside what it can be compared with. */
@Controller('api/v1/networks/:networkId/rounds/:roundId/reference-prices')
export class ReferencePricesController {
  constructor(private readonly comparing: ComparePrices) {}

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory')
  @Answers(200, ReferencePricePage, {
    summary: 'What a member paid before the round, by item',
    description:
      'With two figures that are no saving: what the old price would be today by the indices of the agreement, and, where the network’s rule allows it, in which quarter of the pool’s prices it lay.',
    problems: ['round.missing', 'access.role', 'membership.missing', 'savings.party', 'page.cursor'],
  })
  async list(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Query({ schema: ReferencePricesQuery }) { party, cursor, limit }: z.infer<typeof ReferencePricesQuery>,
  ): Promise<z.infer<typeof ReferencePricePage>> {
    const [after] = afterOf(cursor, 1) ?? [];
    const { items, currency, month, quartiles } = await this.comparing.ofRound(by, roundId, party, after, limit);
    return { ...pageOf(items, limit, ({ code }) => [code], viewOf), currency, month: month ?? null, quartiles };
  }
}

function viewOf({ code, category, nameDe, nameEn, unit, price, quartile, corrected }: ReferencePrice): View {
  return {
    item: code,
    category,
    nameDe,
    nameEn,
    unit,
    price: price.rounded(6).toString(),
    quartile: quartile ?? null,
    corrected: corrected.map(correctedView),
  };
}

function correctedView({ agreementId, number, corrected }: CorrectedPrice): View['corrected'][number] {
  const of = { agreementId, agreement: number };
  if (typeof corrected === 'string') return { ...of, state: corrected, month: null, factor: null, price: null };
  const { month, factor, price } = corrected;
  return { ...of, state: 'computed', month, factor: factor.toString(), price: price.toString() };
}
