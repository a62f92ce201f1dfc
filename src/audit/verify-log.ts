import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { leafOf, type LoggedEntry, statementOf } from './entry.js';
import { Line } from './log-file.js';
import { EMPTY_TREE, grown, rootOf, type Tree } from './merkle.js';
import { isSignedBy, keyIdOf } from './signature.js';

/** What is known from elsewhere (a published head, the service's `/keys`), and must agree with the file. */
export interface Published {
  readonly size?: number | undefined;
  /** Hex. */
  readonly root?: string | undefined;
  /** Base64 of the public key's 32 bytes. Without it, the file is only consistent with the keys that it names itself. */
  readonly publicKey?: string | undefined;
}

/** Is told what a log says while it is verified, in the log's order: only what agrees with its hash or signature. */
export interface LogReader {
  keys(keys: readonly { readonly id: string; readonly publicKey: Buffer }[]): void;
  entry(index: number, entry: LoggedEntry): void;
  /** A signed head over all entries that were told so far. */
  head(size: number, at: string): void;
}

/** One thing that is wrong, and where. */
export interface LogFault {
  /** 1-based line of the file; the last line where something is missing at its end. */
  readonly line: number;
  readonly reason: string;
}

/** What verification found; the log is sound if there is no fault. */
export interface Verdict {
  readonly network: string | undefined;
  readonly size: number;
  readonly root: string;
  readonly heads: number;
  readonly faults: readonly LogFault[];
}

const MOST_FAULTS = 100;

type Header = Extract<Line, { type: 'log' }>;
type Entry = Extract<Line, { type: 'entry' }>;
type Head = Extract<Line, { type: 'head' }>;

/** Checks an exported log line by line, in constant memory, with nothing but the file and what is published. Domain §15 */
class LogCheck {
  readonly faults: LogFault[] = [];
  private header: Header | undefined;
  private tree: Tree = EMPTY_TREE;
  private line = 0;
  private heads = 0;
  private expected = 0;
  private isAstray = false;
  private covered = 0;
  /** The first line after the last head that agreed. */
  private since = 2;
  private publishedRoot: string | undefined;

  constructor(
    private readonly published: Published,
    private readonly reader: LogReader | undefined,
  ) {}

  /** Takes the next line. */
  take(text: string): void {
    this.line += 1;
    if (this.faults.length >= MOST_FAULTS) return;
    const line = this.read(text);
    if (!line) return;
    if (line.type === 'log') this.takeHeader(line);
    else if (!this.header) this.fault('comes before the header line');
    else if (line.type === 'entry') this.takeEntry(line, this.header);
    else this.takeHead(line, this.header);
  }

  /** @returns what was found in all lines */
  verdict(): Verdict {
    if (!this.header) this.fault('the file has no header line');
    else if (this.tree.size !== this.header.size) this.fault(`the file ends after ${this.tree.size} entries; the header says ${this.header.size}`);
    if (this.covered < this.tree.size) this.fault('the last entries are covered by no signed head');
    this.compareWithPublished();
    return { network: this.header?.network, size: this.tree.size, root: rootOf(this.tree).toString('hex'), heads: this.heads, faults: this.faults };
  }

  private read(text: string): Line | undefined {
    try {
      const read = Line.safeParse(JSON.parse(text));
      if (read.success) return read.data;
      const [issue] = read.error.issues;
      this.fault(`is no line of a log: ${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}`);
    } catch {
      this.fault('is no JSON');
    }
    return undefined;
  }

  private takeHeader(header: Header): void {
    if (this.header) return this.fault('is a second header');
    if (this.line !== 1) this.fault('the header is not the first line');
    this.header = header;
    for (const { id, publicKey } of header.keys) if (id !== keyIdOf(publicKey)) this.fault(`the key ${id} does not have this name`);
    const { publicKey } = this.published;
    if (publicKey !== undefined && !header.keys.some((key) => key.publicKey.toString('base64') === publicKey))
      this.fault('the published key is not among the keys of the file');
    this.reader?.keys(header.keys);
  }

  private takeEntry({ index, leafHash, entry }: Entry, header: Header): void {
    if (index !== this.expected) this.fault(`is entry ${index} where ${this.expected} is expected: a line is missing, doubled or moved`);
    else if (leafOf(entry).toString('hex') !== leafHash) this.fault('the entry was changed: it does not have the hash that its line says');
    else if (entry.network !== header.network) this.fault('the entry belongs to another network');
    else this.reader?.entry(index, entry);
    this.expected = index + 1;
    // The stated hash: were it wrong too, the next head disagrees; if only the entry is, no more than this line is at fault.
    this.tree = grown(this.tree, [Buffer.from(leafHash, 'hex')]).tree;
    if (this.tree.size === this.published.size) this.publishedRoot = rootOf(this.tree).toString('hex');
  }

  private takeHead(head: Head, header: Header): void {
    this.heads += 1;
    // Behind a head that disagrees every further one does.
    if (this.isAstray) return;
    const root = rootOf(this.tree);
    this.isAstray = head.size !== this.tree.size || head.root !== root.toString('hex');
    if (this.isAstray)
      return this.fault(
        `the head over ${head.size} entries does not agree with the ${this.tree.size} before it: something in lines ${this.since} to ${this.line - 1} was changed, added or taken away`,
      );
    const key = this.keyOf(head, header);
    if (!key || !isSignedBy(key, statementOf({ network: header.network, size: head.size, root, at: head.at }), head.signature))
      return this.fault("the head's signature was not made by the service's key");
    [this.covered, this.since] = [head.size, this.line + 1];
    this.reader?.head(head.size, head.at);
  }

  /** The published key, if there is one, counts more than what the file says. */
  private keyOf({ keyId }: Head, { keys }: Header): Buffer | undefined {
    const { publicKey } = this.published;
    return publicKey === undefined ? keys.find(({ id }) => id === keyId)?.publicKey : Buffer.from(publicKey, 'base64');
  }

  private compareWithPublished(): void {
    const { size, root } = this.published;
    if (root === undefined) return;
    const own = size === undefined ? rootOf(this.tree).toString('hex') : this.publishedRoot;
    if (own === undefined) this.fault(`the published head is over ${size} entries, the file has ${this.tree.size}`);
    else if (own !== root.toLowerCase())
      this.fault(`the published root ${root} is not that of the file's first ${size ?? this.tree.size} entries, ${own}`);
  }

  private fault(reason: string): void {
    this.faults.push({ line: Math.max(1, this.line), reason });
  }
}

const SEEN_EVERY = 100_000;

/**
 * Verifies the lines of an exported log.
 * @param seen is told now and then how many lines are checked
 * @param reader is told what the log says
 */
export async function verifyLog(
  lines: AsyncIterable<string> | Iterable<string>,
  published: Published = {},
  seen: (lines: number) => void = () => undefined,
  reader?: LogReader,
): Promise<Verdict> {
  const check = new LogCheck(published, reader);
  let count = 0;
  for await (const line of lines) {
    check.take(line);
    count += 1;
    if (count % SEEN_EVERY === 0) seen(count);
  }
  return check.verdict();
}

/** Verifies an exported log in a file, without a service or a database. */
export function verifyLogFile(path: string, published: Published = {}, seen?: (lines: number) => void, reader?: LogReader): Promise<Verdict> {
  return verifyLog(createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY }), published, seen, reader);
}
