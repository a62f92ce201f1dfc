import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { EditionContent } from '../content.js';
import type { Language } from './figures.js';

/** A document to be drawn. */
export interface RenderOrder {
  readonly content: EditionContent;
  /** Null: a draft, which is marked as such on every page. */
  readonly documentHash: string | null;
  /** Milliseconds since 1970 UTC. */
  readonly issuedAt: number;
  readonly language: Language;
}

/** What the thread answers. */
export type Rendered = { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly reason: string };

const BESIDE = new URL('./render.worker.js', import.meta.url);
// Tests run from the sources, where no script for a thread stands beside this file: they take the one built before them.
const SCRIPT = existsSync(BESIDE) ? BESIDE : new URL('../../../dist/src/agreement/document/render.worker.js', import.meta.url);

/** Draws documents in a thread of its own, since one takes about a second of the processor. */
@Injectable()
export class DocumentThread implements OnApplicationShutdown {
  private worker: Worker | undefined;
  private orders = 0;
  private before: Promise<unknown> = Promise.resolve();

  /** Renders after the documents ordered before. @throws Error when the document cannot be drawn */
  render(order: RenderOrder): Promise<Buffer> {
    const rendered = this.before.then(() => this.inThread(order));
    this.before = rendered.catch(() => undefined);
    return rendered;
  }

  /** Finishes what was ordered, then ends the thread. */
  async onApplicationShutdown(): Promise<void> {
    for (let last: unknown; last !== this.before; await this.before) last = this.before;
    await this.worker?.terminate();
    this.worker = undefined;
  }

  private inThread(order: RenderOrder): Promise<Buffer> {
    const worker = (this.worker ??= new Worker(SCRIPT));
    const id = (this.orders += 1);
    return new Promise((resolve, reject) => {
      const end = (): void => {
        worker.off('message', hear).off('error', fail).off('exit', gone);
        worker.unref();
      };
      const fail = (error: Error): void => {
        end();
        this.worker = undefined;
        reject(error);
      };
      const gone = (): void => fail(new Error('the thread that draws documents has ended'));
      const hear = (answer: Rendered): void => {
        end();
        if ('pdf' in answer) resolve(Buffer.from(answer.pdf));
        else reject(new Error(`the document cannot be drawn: ${answer.reason}`));
      };
      worker.ref();
      worker.on('message', hear).on('error', fail).on('exit', gone);
      worker.postMessage({ id, ...order });
    });
  }
}
