import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import { AuctionStreams } from './auction-streams.js';

/** A number of the database's transactions, as events carry it; anything else is as good as none. */
const EVENT_ID = /^\d{1,19}$/;

/** An auction as it happens. Domain §9. */
@Controller('api/v1/networks/:networkId/rounds/:roundId/auctions')
export class AuctionStreamController {
  constructor(private readonly streams: AuctionStreams) {}

  @Get(':stageId/stream')
  @Allows('office', 'auditor', 'bidder')
  @Answers(200, null, {
    summary: 'An auction as it happens, as Server-Sent Events',
    description:
      'First `state`: the whole auction (schema `Auction`), also for a reader that comes back; with `Last-Event-ID` its lots say whether they have changed since. Then `lots`: the same with only the lots that have changed, every 10 s at least, with the service’s clock. `again`: come back; `replaced`: the person has opened too many others. Where only an address can say for whom one acts: `?actingFor=`.',
    problems: ['auction.missing', 'auction.too_many_streams'],
    contentType: 'text/event-stream',
  })
  async stream(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const since = lastEventId !== undefined && EVENT_ID.test(lastEventId) ? lastEventId : undefined;
    const first = await this.streams.first(by, roundId, stageId, since);
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Proxies that gather answers before they pass them on would hold events back.
      'x-accel-buffering': 'no',
    });
    this.streams.watch(by, roundId, stageId, first, reply.raw);
  }
}
