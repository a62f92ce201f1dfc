import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** What a thread that draws documents answers. */
export type Rendered = { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly reason: string };

/** Draws documents one after the other in a thread of its own, since drawing keeps a processor busy. */
export class RenderThread<Order extends object> {
  private worker: Worker | undefined;
  private orders = 0;
  private before: Promise<unknown> = Promise.resolve();
  private readonly script: URL;

  /** @param beside the module beside which the thread's script `name` stands */
  constructor(beside: string, name: string) {
    const script = new URL(`./${name}`, beside);
    // Tests run from the sources, where no script for a thread stands: they take the one built before them.
    this.script = existsSync(script) ? script : new URL(script.href.replace(/\/src\/(?!.*\/src\/)/, '/dist/src/'));
  }

  /** Renders after the documents ordered before. @throws Error when the document cannot be drawn */
  render(order: Order): Promise<Buffer> {
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

  private inThread(order: Order): Promise<Buffer> {
    const worker = (this.worker ??= new Worker(this.script));
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

/** What the thread's script does with each order. */
export function answerOrders<Order extends object>(
  port: { on(event: 'message', hear: (order: Order & { id: number }) => void): unknown; postMessage(answer: Rendered): void },
  draw: (order: Order) => Promise<Buffer>,
): void {
  port.on('message', (order) => {
    draw(order).then(
      (pdf) => port.postMessage({ id: order.id, pdf }),
      (error: unknown) => port.postMessage({ id: order.id, reason: error instanceof Error ? error.message : 'unknown' }),
    );
  });
}
