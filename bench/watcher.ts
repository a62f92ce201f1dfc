import { type ClientRequest, get } from 'node:http';

const COMES_BACK_MS = 500;

/** Where a watcher asks, and how. */
export interface Watched {
  /** Tried one after the other when a line is lost. */
  readonly urls: readonly string[];
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** One reader of Server-Sent Events about one lot, who comes back when its line is lost, as a browser does. */
export class Watcher {
  /** When the best price was seen to have changed (milliseconds since 1970), and to what. */
  readonly seen: { readonly atMs: number; readonly best: number }[] = [];
  bytes = 0;
  events = 0;
  losses = 0;
  private request: ClientRequest | undefined;
  private lastEventId = '';
  private isDone = false;

  constructor(
    private readonly watched: Watched,
    private place: number,
  ) {}

  /** Resolves with the first event. */
  start(): Promise<void> {
    return new Promise((resolve) => this.connect(resolve));
  }

  stop(): void {
    this.isDone = true;
    this.request?.destroy();
  }

  /** When a price was seen, or a lower one; undefined if not yet. Prices of a lot only fall. */
  sawAtMs(price: number): number | undefined {
    let [from, to] = [0, this.seen.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.seen[middle]?.best ?? 0) <= price) to = middle;
      else from = middle + 1;
    }
    return this.seen[from]?.atMs;
  }

  private connect(isThere?: () => void): void {
    const { urls, path, headers } = this.watched;
    const url = `${urls[this.place % urls.length] ?? ''}${path}`;
    const known = this.lastEventId === '' ? {} : { 'last-event-id': this.lastEventId };
    this.request = get(url, { agent: false, headers: { ...headers, ...known } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          this.take(text.slice(0, end));
          isThere?.();
          text = text.slice(end + 2);
        }
      });
      response.once('close', () => this.lost());
    });
    this.request.once('error', () => this.lost());
  }

  private lost(): void {
    this.request?.removeAllListeners().on('error', () => undefined);
    if (this.isDone) return;
    this.isDone = true;
    this.losses += 1;
    this.place += 1;
    setTimeout(() => {
      this.isDone = false;
      this.connect();
    }, COMES_BACK_MS).unref();
  }

  private take(event: string): void {
    const atMs = performance.timeOrigin + performance.now();
    this.bytes += event.length;
    this.events += 1;
    this.lastEventId = /^id: (.*)$/m.exec(event)?.[1] ?? this.lastEventId;
    const best = /"best": ?"([\d.]+)"/.exec(event)?.[1];
    if (best !== undefined && Number.parseFloat(best) !== this.seen.at(-1)?.best) this.seen.push({ atMs, best: Number.parseFloat(best) });
  }
}
