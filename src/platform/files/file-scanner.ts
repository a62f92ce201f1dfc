import { connect } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../settings.js';

const PORT = 3310;
const MOST_WAIT_MS = 60_000;
const MOST_REPLY_BYTES = 4096;

/** What a scanner says of a file; `unscanned`: there is none, `unknown`: it cannot be reached or did not understand. */
export type Finding = 'clean' | 'infected' | 'unscanned' | 'unknown';

/** The operator's malware scanner: a ClamAV daemon, spoken to by its command INSTREAM (clamd(8)). */
@Injectable()
export class FileScanner {
  constructor(@Inject(SETTINGS) private readonly settings: Pick<Settings, 'SCANNER_URL'>) {}

  /** Sends a file in its parts, none of it longer in memory than it takes. Never fails: what cannot be said is `unknown`. */
  async look(parts: AsyncIterable<Buffer>): Promise<Finding> {
    if (this.settings.SCANNER_URL === undefined) return 'unscanned';
    const { hostname, port } = new URL(this.settings.SCANNER_URL);
    // A URL puts an IPv6 address into brackets, a socket takes it without.
    const reply = await asked(hostname.replace(/^\[|\]$/g, ''), port === '' ? PORT : Number.parseInt(port, 10), parts).catch(() => '');
    if (/^stream: OK\0?$/.test(reply)) return 'clean';
    return /^stream: .* FOUND\0?$/.test(reply) ? 'infected' : 'unknown';
  }
}

async function asked(host: string, port: number, parts: AsyncIterable<Buffer>): Promise<string> {
  const socket = connect({ host, port, timeout: MOST_WAIT_MS });
  const reply = new Promise<string>((resolve, reject) => {
    let said = '';
    socket.on('data', (bytes) => {
      said += bytes.toString('latin1');
      if (said.includes('\0') || said.length > MOST_REPLY_BYTES) resolve(said);
    });
    socket.once('end', () => resolve(said));
    socket.on('error', reject);
    socket.once('close', () => reject(new Error('the scanner has closed the connection')));
    socket.once('timeout', () => socket.destroy(new Error('the scanner does not answer')));
  });
  // It may answer, or be gone, before the file is sent: then nothing waits for it any more.
  const sent = send(socket, parts).catch(() => reply);
  try {
    return await Promise.race([reply, sent.then(() => reply)]);
  } finally {
    socket.destroy();
  }
}

async function send(socket: ReturnType<typeof connect>, parts: AsyncIterable<Buffer>): Promise<void> {
  await written(socket, Buffer.from('zINSTREAM\0'));
  for await (const part of parts) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    await written(socket, length);
    await written(socket, part);
  }
  await written(socket, Buffer.alloc(4));
}

function written(socket: ReturnType<typeof connect>, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())));
}
