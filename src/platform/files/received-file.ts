import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../../values/domain-error.js';

const MEBIBYTE = 1_048_576;
const PART = MEBIBYTE;
const HEAD = 4096;

/** A file that arrived whole, on disk for as long as it is being kept. */
export interface ReceivedFile {
  readonly bytes: number;
  readonly hash: Buffer;
  readonly head: Buffer;
  parts(): AsyncIterable<Buffer>;
  discard(): Promise<void>;
}

/**
 * Takes a file's bytes to disk, none of it longer in memory than it takes; what is refused or breaks off leaves nothing.
 * @param mostMebibytes what it may weigh
 * @throws DomainError `document.too_large`, `document.empty`, `document.interrupted`
 */
export async function received(body: Readable, mostMebibytes: number): Promise<ReceivedFile> {
  const folder = await mkdtemp(join(tmpdir(), 'poolround-document-'));
  const discard = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'file');
    const looking = new Looking(mostMebibytes);
    await pipeline(body, looking, createWriteStream(path)).catch(interrupted);
    if (looking.bytes === 0) throw new DomainError('invalid', 'document.empty', 'The document is empty. Send the file itself as the body.');
    return { bytes: looking.bytes, hash: looking.hash.digest(), head: looking.head, parts: () => partsOf(path), discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** Opens the file with the first part that is asked for: who asks for none leaves nothing open, and nothing that fails when the file is gone. */
async function* partsOf(path: string): AsyncIterable<Buffer> {
  yield* createReadStream(path, { highWaterMark: PART });
}

function interrupted(error: unknown): never {
  if (error instanceof DomainError) throw error;
  throw new DomainError('invalid', 'document.interrupted', 'The document did not arrive completely; nothing was changed. Send it again.');
}

/** Passes bytes on while it counts and hashes them. */
class Looking extends Transform {
  readonly hash = createHash('sha256');
  bytes = 0;
  head: Buffer = Buffer.alloc(0);

  constructor(private readonly mostMebibytes: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    if (this.bytes > this.mostMebibytes * MEBIBYTE) {
      done(new DomainError('too_large', 'document.too_large', `The document has more than ${this.mostMebibytes} MiB. Split it or make it smaller.`));
      return;
    }
    if (this.head.length < HEAD) this.head = Buffer.concat([this.head, chunk.subarray(0, HEAD - this.head.length)]);
    this.hash.update(chunk);
    done(null, chunk);
  }
}
