import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers, pageOf } from '../platform/http.js';
import { Decimal } from '../values/decimal.js';
import { Money } from '../values/money.js';
import { AgreedPositionPage, AgreedPositionQuery, type AgreedPositionView } from './agreed-positions.schema.js';
import { type BrowsedPosition, BrowsePositions } from './browse-positions.service.js';
import type { OwnPrice, StatedDemand } from './own-price.js';

type View = z.input<typeof AgreedPositionView>;

/** What the agreements in force sell, to be searched and compared. */
@Controller('api/v1/networks/:networkId/agreed-positions')
export class AgreedPositionsController {
  constructor(private readonly browsing: BrowsePositions) {}

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, AgreedPositionPage, {
    summary: 'Everything that the agreements in force sell, with the price of your quantity and what you would have saved',
    description:
      'Agreements that the caller may see, until their term is over. Sorted by `item`, `nameDe`, `nameEn`, `category`, `supplier` or `agreement`.',
    problems: ['page.cursor', 'page.sort'],
  })
  async list(
    @By() by: Mandate,
    @Query({ schema: AgreedPositionQuery }) query: z.infer<typeof AgreedPositionQuery>,
  ): Promise<z.input<typeof AgreedPositionPage>> {
    const words = query.q?.split(/\s+/).filter(Boolean) ?? [];
    const filter = { words, category: query.category, supplier: query.supplier, agreementId: query.agreement, only: query.only };
    const quantity = query.quantity === undefined ? undefined : Decimal.parse(query.quantity);
    const rows = await this.browsing.list(by, filter, quantity, query);
    return pageOf(rows, query.limit, ({ position: { sortKey, rowId } }) => [sortKey, rowId], viewOf);
  }
}

function viewOf({ position, price, stated }: BrowsedPosition): View {
  const { id, rowId: _, isSignedUp, regions, price: agreed, ...shown } = position;
  return {
    ...shown,
    positionId: id,
    regions: [...regions],
    currency: agreed.currency,
    tierMode: agreed.mode,
    tiers: agreed.tiers.map(({ from, unitPrice }) => ({ from: from.toString(), unitPrice: unitPrice.toString() })),
    signedUp: isSignedUp,
    price: price ? priceView(price, agreed.currency) : null,
    stated: stated ? statedView(stated) : null,
  };
}

function priceView({ quantity, tier, unitPrice, cost, buyUp }: OwnPrice, currency: string): NonNullable<View['price']> {
  const written = (amount: Decimal): string => Money.rounded(amount, currency).toString();
  return {
    quantity: quantity.toString(),
    tierFrom: tier.from.toString(),
    unitPrice: unitPrice.rounded(6).toString(),
    cost: cost.toString(),
    buyUp: buyUp ? { quantity: buyUp.quantity.toString(), cost: written(buyUp.cost), saving: written(buyUp.saving) } : null,
  };
}

function statedView({ quantity, known, reference, saving }: StatedDemand): NonNullable<View['stated']> {
  return {
    quantity: quantity.toString(),
    known: known.toString(),
    reference: reference?.toString() ?? null,
    saving: saving?.toString() ?? null,
  };
}
