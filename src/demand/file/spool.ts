import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { DomainError } from '../../values/domain-error.js';
import type { DemandSource } from '../reading/demand-table.js';
import { encodingOf, Utf8Check } from '../reading/encoding.js';

/** What a CSV file and a workbook may weigh, in bytes. */
export interface MostBytes {
  readonly csv: number;
  readonly workbook: number;
}

/** Requirements: a CSV file streams through, a workbook is held in memory. */
const MOST: MostBytes = { csv: 1_073_741_824, workbook: 67_108_864 };
const PACKED_AT_ONCE = 262_144;

/** A file on its way through the service, on disk for as long as it is read. */
export interface Spooled {
  readonly source: DemandSource;
  readonly hash: Buffer;
  readonly bytes: number;
  /** Where its bytes are packed (gzip), once they are. */
  readonly packed: Promise<string>;
  discard(): Promise<void>;
}

/**
 * Takes a file's bytes to disk and says what they are.
 * @throws DomainError `import.too_large`, `import.interrupted`, `import.empty`, `import.old_workbook`
 */
export async function spool(body: Readable, most = MOST): Promise<Spooled> {
  const folder = await mkdtemp(join(tmpdir(), 'poolround-import-'));
  const discard = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'file');
    const looking = new Looking(most);
    await pipeline(body, looking, createWriteStream(path, { highWaterMark: 1_048_576 })).catch(interrupted);
    const source = looking.source(path);
    const packed = pack(path, `${path}.gz`);
    // Whoever needs it waits for it; nobody may need it, when the file is refused.
    packed.catch(() => undefined);
    return { source, hash: looking.hash.digest(), bytes: looking.bytes, packed, discard: () => packed.catch(() => undefined).then(discard) };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** Packs beside everything else: the fastest level, which leaves about a quarter of a list of requirements. */
async function pack(path: string, packed: string): Promise<string> {
  const gzip = createGzip({ level: 1, chunkSize: PACKED_AT_ONCE });
  const ended = pipeline(gzip, createWriteStream(packed));
  const file = await open(path);
  try {
    // One piece of memory for all of it, so that nothing is left to be collected.
    const memory = Buffer.alloc(PACKED_AT_ONCE);
    for (;;) {
      const { bytesRead } = await file.read(memory, 0, PACKED_AT_ONCE);
      if (bytesRead === 0) break;
      await new Promise<void>((resolve, reject) => gzip.write(memory.subarray(0, bytesRead), (error) => (error ? reject(error) : resolve())));
    }
  } finally {
    gzip.end();
    await file.close();
  }
  await ended;
  return packed;
}

function interrupted(error: unknown): never {
  if (error instanceof DomainError) throw error;
  throw new DomainError('invalid', 'import.interrupted', 'The file did not arrive completely; nothing was changed. Send it again.');
}

/** Passes bytes on while it counts, hashes and looks at them. */
class Looking extends Transform {
  readonly hash = createHash('sha256');
  bytes = 0;
  private head: Buffer = Buffer.alloc(0);
  private readonly utf8 = new Utf8Check();

  constructor(private readonly most: MostBytes) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: Error | null, chunk?: Buffer) => void): void {
    this.bytes += chunk.length;
    if (this.head.length < 8) this.head = Buffer.concat([this.head, chunk.subarray(0, 8)]);
    const most = this.isWorkbook ? this.most.workbook : this.most.csv;
    if (this.bytes > most) {
      done(new DomainError('too_large', 'import.too_large', `The file has more than ${most} bytes. Split it, or send a workbook's sheet as CSV.`));
      return;
    }
    this.hash.update(chunk);
    if (!this.isWorkbook) this.utf8.add(chunk);
    done(null, chunk);
  }

  source(path: string): DemandSource {
    if (this.bytes === 0)
      throw new DomainError('invalid', 'import.empty', 'The file is empty. Send a CSV or XLSX file with a header line and a requirement a line.');
    if (this.head.subarray(0, 4).equals(OLD_WORKBOOK))
      throw new DomainError(
        'invalid',
        'import.old_workbook',
        'This is an old or encrypted Excel file (XLS). Save it as XLSX without a password, or as CSV, and send that.',
      );
    return this.isWorkbook ? { path, kind: 'xlsx' } : { path, kind: 'csv', encoding: encodingOf(this.head, this.utf8.isUtf8) };
  }

  private get isWorkbook(): boolean {
    return this.head.subarray(0, 4).equals(ZIP);
  }
}

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const OLD_WORKBOOK = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
