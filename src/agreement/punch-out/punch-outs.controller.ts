import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Public } from '../../access/routes.js';
import { Answers, IdParam, pageOf } from '../../platform/http.js';
import { publicUrl, SETTINGS, type Settings } from '../../platform/settings.js';
import { DomainError } from '../../values/domain-error.js';
import { readSetupRequest, refusal, setupResponse, type Stamp } from './cxml.js';
import { OpenShop } from './open-shop.service.js';
import { BasketBody, BasketView, BeginBody, BegunView, OciCall, ShopPage, ShopQuery, TransferForm } from './punch-out.schema.js';
import { newSecret } from './punch-out.js';
import { Shop } from './shop.service.js';
import { transferPage, transferPolicy } from './transfer-page.js';

const MOST_SETUP_BYTES = 65_536;
const OPENING = ['punch_out.refused', 'punch_out.too_many_attempts', 'punch_out.return_address', 'punch_out.incomplete'];

/** Where an ERP opens a shop, and where its shopper shops. */
@Controller('api/v1/punch-outs/:networkId')
export class PunchOutsController {
  constructor(
    private readonly opening: OpenShop,
    private readonly shop: Shop,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post('oci')
  @Public()
  @ApiConsumes('application/x-www-form-urlencoded')
  @Answers(303, null, {
    summary: 'Where an ERP opens the shop by OCI: USERNAME, PASSWORD and HOOK_URL, sent by the shopper’s browser',
    problems: OPENING,
  })
  async oci(
    @Param('networkId', { schema: IdParam }) networkId: string,
    @Body({ schema: OciCall }) call: z.infer<typeof OciCall>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    void reply.header('location', await this.openByOci(networkId, call, request.ip));
  }

  @Get('oci')
  @Public()
  @Answers(303, null, { summary: 'The same for an ERP that can only open an address; POST keeps the password out of it', problems: OPENING })
  async ociByAddress(
    @Param('networkId', { schema: IdParam }) networkId: string,
    @Query({ schema: OciCall }) call: z.infer<typeof OciCall>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    void reply.header('location', await this.openByOci(networkId, call, request.ip));
  }

  @Post('cxml')
  @Public()
  @HttpCode(200)
  @ApiConsumes('text/xml', 'application/xml')
  @ApiBody({ schema: { type: 'string' } })
  @Answers(200, null, {
    summary: 'Where an ERP opens the shop by cXML: a PunchOutSetupRequest in, a PunchOutSetupResponse out',
    description: 'Refusals are cXML too: Status 400, 401 or 429.',
    contentType: 'text/xml',
  })
  async cxml(
    @Param('networkId', { schema: IdParam }) networkId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    void reply.header('content-type', 'text/xml; charset=utf-8');
    const stamp: Stamp = { payloadId: `${newSecret()}@poolround`, timestamp: new Date().toISOString() };
    const asked = readSetupRequest(await textOf(request.body));
    if (!asked) return refusal('400', 'Bad Request', 'This is no cXML PunchOutSetupRequest with Identity, SharedSecret and BrowserFormPost.', stamp);
    try {
      const place = await this.opening.open(networkId, { protocol: 'cxml', ...asked }, request.ip);
      return setupResponse(`${publicUrl(this.settings)}${place}`, stamp);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'punch_out.refused') return refusal('401', 'Unauthorized', error.message, stamp);
      if (error.code === 'punch_out.too_many_attempts') return refusal('429', 'Too Many Requests', error.message, stamp);
      return refusal('400', 'Bad Request', error.message, stamp);
    }
  }

  @Post('sessions')
  @Public()
  @Answers(201, BegunView, { summary: 'Begin to shop with the token of the address, which works once', problems: ['punch_out_session.missing'] })
  async begin(
    @Param('networkId', { schema: IdParam }) networkId: string,
    @Body({ schema: BeginBody }) { token }: z.infer<typeof BeginBody>,
  ): Promise<z.infer<typeof BegunView>> {
    const begun = await this.shop.begin(networkId, token);
    const { network, party, locale, returnTo } = begun.session;
    return { token: begun.token, network, party, language: locale, returnsTo: new URL(returnTo).host };
  }

  @Get('positions')
  @Public()
  @Answers(200, ShopPage, {
    summary: 'What the shopper’s company has signed up to, at its own prices (header Punch-Out-Session)',
    problems: ['punch_out_session.missing', 'page.cursor'],
  })
  async positions(
    @Param('networkId', { schema: IdParam }) networkId: string,
    @Headers('punch-out-session') session: string | undefined,
    @Query({ schema: ShopQuery }) query: z.infer<typeof ShopQuery>,
  ): Promise<z.infer<typeof ShopPage>> {
    const words = (query.search ?? '').split(/\s+/).filter((word) => word !== '');
    const rows = await this.shop.list(networkId, session ?? '', words, query);
    return pageOf(
      rows,
      query.limit,
      ({ sortKey, rowId }) => [sortKey, rowId],
      ({ price, regions, ...position }) => ({
        ...position,
        regions: [...regions],
        tierMode: price.mode,
        currency: price.currency,
        tiers: price.tiers.map(({ from, unitPrice }) => ({ from: from.toString(), unitPrice: unitPrice.toString() })),
      }),
    );
  }

  @Put('basket')
  @Public()
  @Answers(200, BasketView, {
    summary: 'Fill the basket, instead of what was in it (header Punch-Out-Session)',
    problems: ['punch_out_session.missing', 'punch_out.position', 'punch_out.several_agreements'],
  })
  async fill(
    @Param('networkId', { schema: IdParam }) networkId: string,
    @Headers('punch-out-session') session: string | undefined,
    @Body({ schema: BasketBody }) { lines: wanted }: z.infer<typeof BasketBody>,
  ): Promise<z.infer<typeof BasketView>> {
    const { lines, total } = await this.shop.fill(networkId, session ?? '', wanted);
    return {
      lines: lines.map(({ rowId, quantity, unitPrice, cost, currency }) => ({
        rowId,
        quantity: quantity.toString(),
        unitPrice: unitPrice.toString(),
        cost: cost.toString(),
        currency,
      })),
      total: total.toString(),
      currency: total.currency,
    };
  }

  @Post('transfer')
  @Public()
  @HttpCode(200)
  @ApiConsumes('application/x-www-form-urlencoded')
  @Answers(200, null, {
    summary: 'The page that hands the basket over: the shopper’s browser posts it to the ERP, once',
    description: 'Its policy lets a browser post to this one place only.',
    problems: ['punch_out_session.missing', 'punch_out.position'],
    contentType: 'text/html',
  })
  async transfer(
    @Param('networkId', { schema: IdParam }) networkId: string,
    @Body({ schema: TransferForm }) { session }: z.infer<typeof TransferForm>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const basket = await this.shop.giveBack(networkId, session);
    const nonce = randomBytes(18).toString('base64');
    void reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': transferPolicy(basket.action, nonce),
    });
    return transferPage(basket, nonce);
  }

  private openByOci(networkId: string, call: z.infer<typeof OciCall>, address: string): Promise<string> {
    const [login, secret, returnTo] = [call.USERNAME ?? call.username, call.PASSWORD ?? call.password, call.HOOK_URL ?? call.hook_url];
    if (!login || !secret || !returnTo)
      throw new DomainError('invalid', 'punch_out.incomplete', 'An ERP opens the shop with USERNAME, PASSWORD and HOOK_URL; one of them is missing.');
    return this.opening.open(networkId, { protocol: 'oci', login, secret, returnTo, buyerCookie: null }, address);
  }
}

/** A small body as text. @throws DomainError `punch_out.too_large` */
async function textOf(body: unknown): Promise<string> {
  if (!(body instanceof Readable)) return '';
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    // A body that comes as a stream comes in buffers.
    const piece = chunk as Buffer;
    bytes += piece.length;
    if (bytes > MOST_SETUP_BYTES)
      throw new DomainError('too_large', 'punch_out.too_large', `A PunchOutSetupRequest has at most ${MOST_SETUP_BYTES} bytes.`);
    chunks.push(piece);
  }
  return Buffer.concat(chunks).toString('utf8');
}
