import { createParamDecorator, type ExecutionContext, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { present } from '../../values/invariant.js';
import { type Arrival, Arrivals } from './arrivals.js';

/** The arrival of a request's body; whoever takes it leaves it. */
export class ArrivalTicket {
  private isTaken = false;

  constructor(private readonly arrival: Promise<Arrival>) {
    // Reported to whoever takes it; if nobody does, nobody misses it.
    arrival.catch(() => undefined);
  }

  take(): Promise<Arrival> {
    this.isTaken = true;
    return this.arrival;
  }

  /** The request ended before anybody took it: refused by schema or access. */
  lapse(): void {
    if (!this.isTaken) this.arrival.then((arrival) => arrival.leave()).catch(() => undefined);
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    arrivalTicket?: ArrivalTicket;
  }
}

/** Where bids are handed in. */
export const BIDS = '/api/v1/networks/:networkId/rounds/:roundId/stages/:stageId/bids';
const SEALED = '/api/v1/networks/:networkId/rounds/:roundId/stages/:stageId/sealed-bids';
/** Routes whose bodies are timed, with the parameter that names the door they come through. */
const TIMED: readonly (readonly [route: string, doorParameter: string])[] = [
  [`POST ${BIDS}`, 'stageId'],
  [`POST ${SEALED}`, 'stageId'],
  [`DELETE ${BIDS}/mine`, 'stageId'],
];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Has the clock read as soon as the body of a bid is complete: before access is checked, schemas are applied or anything
 * else takes its time. Domain §8.3.
 */
@Injectable()
export class ArrivalHook implements OnModuleInit {
  private readonly timed = new Map(TIMED);

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly arrivals: Arrivals,
  ) {}

  /** Has the clock read for a further route, e.g. `POST /api/…`, whose parameter names the door. */
  time(route: string, doorParameter: string): void {
    this.timed.set(route, doorParameter);
  }

  onModuleInit(): void {
    // A worker without HTTP has no adapter; Nest types it as always there.
    const adapter = this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    const fastify: FastifyInstance | undefined = adapter?.getInstance();
    fastify?.addHook?.('preValidation', (request, reply, done) => {
      const door = this.timed.get(`${request.method} ${request.routeOptions.url}`);
      if (door !== undefined) this.stamp(request, reply, door);
      done();
    });
  }

  private stamp(request: FastifyRequest, reply: FastifyReply, door: string): void {
    // The route's own parameters.
    const { networkId = '', [door]: id = '' } = request.params as { readonly [name: string]: string | undefined };
    if (!UUID.test(networkId) || !UUID.test(id)) return;
    const ticket = new ArrivalTicket(this.arrivals.arrive(networkId.toLowerCase(), id.toLowerCase()));
    request.arrivalTicket = ticket;
    reply.raw.once('close', () => ticket.lapse());
  }
}

/** When this request's body was complete. */
export const Arrived = createParamDecorator(
  (_: unknown, context: ExecutionContext): ArrivalTicket =>
    present(context.switchToHttp().getRequest<FastifyRequest>().arrivalTicket, 'the arrival of a bid'),
);
