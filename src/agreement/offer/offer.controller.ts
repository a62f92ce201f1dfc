import { createHash } from 'node:crypto';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '../../access/routes.js';
import { subscriberOf } from '../../access/sign-in-limit.js';
import { CustomerAccesses } from '../../network/registration/customer-access.js';
import { ADDRESS_LIMITS } from '../../network/registration/registration.js';
import { AddressLimit } from '../../platform/address-limit.js';
import { Answers } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Offers } from './offers.js';

const OfferView = z
  .object({
    network: z.string(),
    locale: z.enum(['de', 'en']),
    currency: z.string(),
    takesRegistrations: z.boolean(),
    yearlyFee: z.string().nullable().describe('flat, of every customer; null: none'),
    categories: z.array(
      z.object({
        code: z.string(),
        nameDe: z.string(),
        nameEn: z.string(),
        items: z.array(z.object({ code: z.string(), nameDe: z.string(), nameEn: z.string(), unit: z.string() })),
        suppliers: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Offer' });

/** What a network that has opted in shows before login. */
@Controller('api/v1/public/networks/:slug/offer')
export class OfferController {
  private readonly limit = new AddressLimit(ADDRESS_LIMITS.lookUps);

  constructor(
    private readonly work: UnitOfWork,
    private readonly accesses: CustomerAccesses,
    private readonly offers: Offers,
  ) {}

  @Get()
  @Public()
  @Answers(200, OfferView, {
    summary: 'What agreements open to customers offer: categories, items, suppliers’ names; no prices, quantities or people',
    problems: ['offer.missing', 'address.too_many'],
  })
  async read(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.input<typeof OfferView>> {
    this.limit.count(subscriberOf(request.ip), Date.now());
    const network = await this.work.asService(null, () => this.accesses.ofSlug(slug));
    const categories = await this.work.asService(network.id, () => this.offers.current());
    const { name, locale, currency, takesRegistrations, yearlyFee } = network;
    const shown = { network: name, locale, currency, takesRegistrations, yearlyFee, categories };
    const tag = createHash('sha256').update(JSON.stringify(shown)).digest('base64url');
    void reply.headers({ 'cache-control': 'public, max-age=300', etag: `"${tag}"` });
    // The schema's lists are not read-only; on the wire that is no difference.
    return shown as unknown as z.input<typeof OfferView>;
  }
}
