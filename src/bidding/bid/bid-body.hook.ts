import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BIDS } from './arrival.hook.js';
import { WrittenBid } from './written-bid.js';

const JSON_TYPE = 'application/json';

/** Reads bids that are handed in by the quick way where it can; every other body, and what cannot be read so, as usual. */
@Injectable()
export class BidBodyHook implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    // A worker without HTTP has no adapter; Nest types it as always there.
    const adapter = this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    const fastify: FastifyInstance | undefined = adapter?.getInstance();
    if (!fastify?.removeContentTypeParser) return;
    // As Fastify and Nest have it where nothing else is said.
    const usual = fastify.getDefaultJsonParser('error', 'error');
    fastify.removeContentTypeParser(JSON_TYPE);
    fastify.addContentTypeParser<string>(JSON_TYPE, { parseAs: 'string' }, (request, body, done) => {
      const bid = isBid(request) ? WrittenBid.readUsual(body) : undefined;
      if (bid) done(null, bid);
      else void usual(request, body, done);
    });
  }
}

function isBid({ method, routeOptions }: FastifyRequest): boolean {
  return method === 'POST' && routeOptions.url === BIDS;
}
