import { Injectable } from '@nestjs/common';
import { newId } from '../values/id.js';
import { invariant } from '../values/invariant.js';
import type { EventName, Events } from './events.js';
import { Jobs } from './jobs.js';
import { UnitOfWork } from './unit-of-work.js';

type Handler<E extends EventName> = (payload: Events[E], networkId: string) => Promise<void>;

/** Who does what when something has happened. A handler runs at least once, outside any transaction. */
@Injectable()
export class EventHandlers {
  private readonly handlers = new Map<string, Handler<EventName>[]>();

  /** Registers an idempotent handler; several rooms may listen to one event. */
  on<E extends EventName>(event: E, handler: Handler<E>): void {
    // The map forgets which event a handler is for; `handle` gives each only its own event's payloads.
    this.handlers.set(event, [...(this.handlers.get(event) ?? []), handler as unknown as Handler<EventName>]);
  }

  /** Calls every handler of an event, one after the other. */
  async handle(event: string, payload: unknown, networkId: string): Promise<void> {
    // Written by `Outbox.add`, which is typed by event.
    for (const handler of this.handlers.get(event) ?? []) await handler(payload as Events[EventName], networkId);
  }
}

/** What has to happen later, written in the transaction in which it was decided. */
@Injectable()
export class Outbox {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  /** Records an event of the running transaction's network; it is queued after commit, at least once. */
  async add<E extends EventName>(event: E, payload: Events[E], networkId: string | undefined = this.work.scope.networkId): Promise<void> {
    invariant(networkId !== undefined, 'an event belongs to a network');
    const id = newId<'event'>();
    await this.work.query(`insert into outbox (id, network_id, event, payload) values ($1, $2, $3, $4)`, [
      id,
      networkId,
      event,
      JSON.stringify(payload),
    ]);
    this.work.afterCommit(() => this.jobs.add('events', { ids: [id] }));
  }
}
