import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../platform/deadlines.js';
import { OneAtATime } from '../platform/one-at-a-time.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { type Instant, isoOf } from '../values/instant.js';
import { present } from '../values/invariant.js';
import { leafOf, statementOf } from './entry.js';
import { EMPTY_TREE, grown, type Hash, type Node, rootOf, type Tree } from './merkle.js';
import { ServiceSigner } from './service-signer.js';
import { type Leaf, type PendingEntry, type SealStart, type SignedHead, Trees } from './trees.js';

/** Entries of one transaction, of however many networks: few enough not to hold up whoever is waiting for an answer. */
const BATCH = 2000;

/** How long commits are gathered before a run: the log is quick enough, and does not compete with a rush of bids for the processor. */
const GATHERING_MS = 200;

/** What a batch adds to the trees. */
interface Growth {
  readonly trees: Map<string, Tree>;
  readonly leaves: Leaf[];
  readonly nodes: (Node & { readonly network: string })[];
  readonly seals: SealStart[];
}

/**
 * Turns committed entries into leaves and signs the tree heads. One at a time in the whole installation; it runs after each
 * commit that recorded something, and the sweep finds what nobody announced. Domain §15.
 */
@Injectable()
export class Appender implements OnModuleInit, OnModuleDestroy, OnApplicationShutdown {
  private readonly log = new Logger('appender');
  private readonly appending = new OneAtATime(() => this.appendAll());
  private isStopped = false;
  private isNudged = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly trees: Trees,
    private readonly signer: ServiceSigner,
    private readonly deadlines: Deadlines,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: 'audit', nextDue: () => this.nextDue(), closeDue: () => this.appending.run() });
  }

  onModuleDestroy(): void {
    this.isStopped = true;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.appending.idle();
  }

  /** Appends soon; does not wait. Whoever commits until then shares the run. */
  nudge(): void {
    if (this.isStopped || this.isNudged) return;
    this.isNudged = true;
    void this.appendGathered().catch((error: unknown) =>
      this.log.warn({ event: 'audit.delayed', reason: error instanceof Error ? error.message : 'unknown' }),
    );
  }

  /** Appends what is committed when it is called; resolves when that is in the log. */
  append(): Promise<void> {
    return this.appending.run();
  }

  private async appendGathered(): Promise<void> {
    await sleep(GATHERING_MS, undefined, { ref: false });
    this.isNudged = false;
    await this.appending.run();
  }

  private async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ waits: boolean }>(`select exists (select from audit_pending) as waits`);
    return row?.waits ? this.work.now() : undefined;
  }

  private async appendAll(): Promise<void> {
    while (!this.isStopped) if ((await this.work.asService(null, () => this.appendBatch())) < BATCH) return;
  }

  private async appendBatch(): Promise<number> {
    await this.trees.lock();
    const pending = await this.trees.takePending(BATCH);
    if (pending.length === 0) return 0;
    const before = await this.trees.of([...new Set(pending.map(({ entry }) => entry.network))]);
    const growth = growthOf(pending, before);
    const at = isoOf(await this.work.now());
    const heads = await Promise.all([...growth.trees].map(([network, tree]) => this.signed(network, tree, at)));
    await this.trees.store(growth.trees, growth.leaves, growth.nodes, heads);
    await this.trees.markSeals(growth.seals);
    return pending.length;
  }

  private async signed(network: string, tree: Tree, at: string): Promise<SignedHead> {
    const head = { network, size: tree.size, root: rootOf(tree), at };
    return { ...head, keyId: this.signer.keyId, signature: await this.signer.signAside(statementOf(head)) };
  }
}

/** What these entries, in this order, add to the trees of their networks. */
function growthOf(pending: readonly PendingEntry[], before: ReadonlyMap<string, Tree>): Growth {
  const growth: Growth = { trees: new Map(), leaves: [], nodes: [], seals: [] };
  const hashes = new Map<string, Hash[]>();
  for (const { entry, seal } of pending) {
    const own = hashes.get(entry.network) ?? [];
    const hash = leafOf(entry);
    const index = (before.get(entry.network) ?? EMPTY_TREE).size + own.length;
    growth.leaves.push({ network: entry.network, index, entryId: entry.id, hash });
    if (seal !== null) growth.seals.push({ network: entry.network, seal, firstLeaf: index });
    own.push(hash);
    hashes.set(entry.network, own);
  }
  for (const [network, added] of hashes) {
    const { tree, made } = grown(present(before.get(network), 'tree'), added);
    growth.trees.set(network, tree);
    for (const node of made) growth.nodes.push({ network, ...node });
  }
  return growth;
}
