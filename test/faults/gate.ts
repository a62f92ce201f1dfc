import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from '../../src/cli/service-process.js';

/** What a PostgreSQL or a pooler says to whoever may not come in: severity, SQLSTATE, reason. */
const REFUSAL = 'SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed for user "poolround"\0\0';

/** A way to a server that can be shut: `refuses` as poolers do, or `silent`, where everything waits for ever. */
export class Gate {
  readonly port: number;
  /** How often somebody came to it. */
  attempts = 0;
  private readonly open = new Set<Socket>();
  private state: 'open' | 'refuses' | 'silent';

  private constructor(
    private readonly server: Server,
    private readonly behind: URL,
    { port, state }: { port: number; state: 'open' | 'refuses' | 'silent' },
  ) {
    this.port = port;
    this.state = state;
  }

  /** @param url of what is behind it, reachable over TCP */
  static async to(url: string, state: 'open' | 'refuses' | 'silent' = 'open'): Promise<Gate> {
    const port = await freePort();
    const server = createServer();
    const gate = new Gate(server, new URL(url), { port, state });
    server.on('connection', (socket) => gate.came(socket));
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return gate;
  }

  /** The same database through the gate. */
  urlOf(direct: string): string {
    const url = new URL(direct);
    url.host = `127.0.0.1:${this.port}`;
    url.search = '';
    return url.toString();
  }

  opens(): void {
    this.state = 'open';
  }

  /** Ends what is open, and lets nobody in any more. */
  refuses(): void {
    this.state = 'refuses';
    for (const socket of this.open) socket.destroy();
  }

  /** Keeps what is open, but nothing passes in either direction. */
  fallsSilent(): void {
    this.state = 'silent';
    for (const socket of this.open) socket.unpipe().pause();
  }

  async remove(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private came(socket: Socket): void {
    this.attempts += 1;
    this.keep(socket);
    if (this.state === 'refuses') socket.once('data', () => socket.end(refusal()));
    if (this.state === 'open') this.letIn(socket);
  }

  private letIn(socket: Socket): void {
    const inside = connect(Number.parseInt(this.behind.port || '5432', 10), this.behind.hostname);
    this.keep(inside);
    socket.pipe(inside).pipe(socket);
    socket.on('close', () => inside.destroy());
    inside.on('close', () => socket.destroy());
  }

  private keep(socket: Socket): void {
    this.open.add(socket);
    socket.on('error', () => undefined).on('close', () => this.open.delete(socket));
  }
}

/** As an error looks in PostgreSQL's protocol: its letter, its length, its fields. */
function refusal(): Buffer {
  const message = Buffer.alloc(5 + REFUSAL.length);
  message.write('E', 0);
  message.writeInt32BE(4 + REFUSAL.length, 1);
  message.write(REFUSAL, 5);
  return message;
}
