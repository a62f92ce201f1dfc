import type { Json } from '../../audit/canonical-json.js';
import type { LoggedEntry } from '../../audit/entry.js';
import type { LogReader } from '../../audit/verify-log.js';

/** What a receipt's signature is over. Domain §8.2. */
export interface ReceiptStatement {
  readonly network: string;
  readonly stage: string;
  readonly bid: string;
  readonly supplier: string;
  readonly version: number;
  readonly callVersion?: number | undefined;
  readonly receivedAt: string;
  readonly hash: string;
}

/** What can be wrong with a bid's proof. */
export type BidFaultCode =
  | 'receipt.altered'
  | 'receipt.key'
  | 'receipt.signature'
  | 'bid.unlogged'
  | 'bid.twice'
  | 'bid.differs'
  | 'bid.late'
  | 'bid.ended'
  | 'deadline.unclear'
  | 'head.none_between'
  | 'stage.unopened'
  | 'request.unopened'
  | 'opening.early'
  | 'opening.unreleased'
  | 'opening.differs'
  | 'record.other_stage'
  | 'record.altered'
  | 'record.differs';

export interface BidFault {
  readonly code: BidFaultCode;
  readonly reason: string;
}

interface Logged {
  readonly index: number;
  readonly at: string;
  readonly by: Json | undefined;
  readonly body: LoggedEntry['body'];
}

/** What a verified log says of one bid and of its stage; kept while the log is read, whatever its length. */
export class BidTrace implements LogReader {
  readonly serviceKeys = new Map<string, Buffer>();
  readonly received: Logged[] = [];
  /** Why the bid does not count any more, in words. */
  readonly ends: string[] = [];
  readonly released: Logged[] = [];
  deadline: string | undefined;
  closed: Logged | undefined;
  /** Of the two-envelope procedure: the opening of the technical parts, and the releases of the prices after it. */
  technicalOpened: Logged | undefined;
  readonly pricesReleased: Logged[] = [];
  opened: Logged | undefined;
  /** The last signed head over the bid's entry that was there before the opening. */
  headBetween: { readonly size: number; readonly at: string } | undefined;

  constructor(readonly receipt: ReceiptStatement) {}

  keys(keys: readonly { readonly id: string; readonly publicKey: Buffer }[]): void {
    for (const { id, publicKey } of keys) this.serviceKeys.set(id, publicKey);
  }

  entry(index: number, { kind, subject, membership, at, body }: LoggedEntry): void {
    const logged = { index, at, by: body['by'], body };
    const { bid, stage, supplier } = this.receipt;
    if (subject === bid) this.takeOfBid(kind, logged, membership);
    else if (subject === stage) this.takeOfStage(kind, logged);
    else if (kind === 'bid.received' && membership === supplier && body['stageId'] === stage) this.takeOther(logged);
  }

  head(size: number, at: string): void {
    if (this.received.length > 0 && !this.technicalOpened && !this.opened) this.headBetween = { size, at };
  }

  private takeOfBid(kind: string, logged: Logged, membership: string | null): void {
    if (kind === 'bid.received') this.received.push({ ...logged, body: { ...logged.body, supplier: membership } });
    if (kind === 'bid.withdrawn') this.ends.push(`its bidder withdrew it at ${logged.at}`);
    if (kind === 'bid.invalidated') this.ends.push(`a change of the call at ${logged.at} made it invalid`);
  }

  private takeOther({ at, body }: Logged): void {
    const { version, late } = body;
    if (typeof version === 'number' && version > this.receipt.version && late !== true)
      this.ends.push(`its bidder replaced it by version ${version} at ${at}`);
  }

  private takeOfStage(kind: string, logged: Logged): void {
    const { deadline } = logged.body;
    if ((kind === 'stage.called' || kind === 'stage.moved') && typeof deadline === 'string') this.deadline = deadline;
    if (kind === 'stage.closed') this.closed = logged;
    if (kind === 'stage.released') this.released.push(logged);
    if (kind === 'stage.technical_opened') this.technicalOpened = logged;
    if (kind === 'stage.prices_released') this.pricesReleased.push(logged);
    if (kind === 'stage.opened') this.opened = logged;
  }
}

/**
 * Whether a log proves that the bid of a receipt was there before the opening, in time and as it was handed in, and that
 * it was still the bid that counts when two people opened the stage. Domain §8.2–8.4, §15.
 * @returns what does not agree; none: proven, as far as a log can prove it
 */
export function bidFaults(trace: BidTrace): BidFault[] {
  const [received] = trace.received;
  if (!received) return [{ code: 'bid.unlogged', reason: 'the log has no entry of this bid: it ends before, or the bid is not in it' }];
  return [
    ...(trace.received.length > 1 ? [{ code: 'bid.twice', reason: 'the log has more than one entry of this bid' } as const] : []),
    ...entryFaults(trace.receipt, received),
    ...deadlineFaults(trace, received),
    ...trace.ends.map((end): BidFault => ({ code: 'bid.ended', reason: `the bid was not opened: ${end}` })),
    ...openingFaults(trace),
  ];
}

function entryFaults(receipt: ReceiptStatement, { body }: Logged): BidFault[] {
  const wanted: Readonly<Record<string, Json | undefined>> = {
    stageId: receipt.stage,
    supplier: receipt.supplier,
    version: receipt.version,
    receivedAt: receipt.receivedAt,
    hash: receipt.hash,
    callVersion: receipt.callVersion,
  };
  return Object.entries(wanted).flatMap(([field, said]): BidFault[] =>
    said === undefined || body[field] === said
      ? []
      : [{ code: 'bid.differs', reason: `the receipt says ${field} ${said}, the log says ${JSON.stringify(body[field] ?? null)}` }],
  );
}

function deadlineFaults({ deadline, closed, receipt }: BidTrace, { body }: Logged): BidFault[] {
  const closedAt = closed?.body['deadline'];
  if (deadline === undefined || closedAt !== deadline)
    return [
      {
        code: 'deadline.unclear',
        reason: `the stage's deadline was ${deadline ?? 'never stated'}; it was closed for ${JSON.stringify(closedAt ?? null)}`,
      },
    ];
  if (receipt.receivedAt < deadline && body['late'] !== true) return [];
  return [{ code: 'bid.late', reason: `the bid was received at ${receipt.receivedAt}, not before the deadline ${deadline}` }];
}

function openingFaults({ opened, technicalOpened, pricesReleased, released, deadline, headBetween }: BidTrace): BidFault[] {
  if (!opened) return [{ code: 'stage.unopened', reason: 'the log does not say that the stage was opened' }];
  const acts = [...released, ...pricesReleased, ...(technicalOpened ? [technicalOpened] : []), opened];
  const early = acts.filter(({ at }) => deadline !== undefined && at < deadline);
  const pricesAlone = technicalOpened ? peopleBefore(opened, pricesReleased) < 2 : false;
  return [
    ...(peopleBefore(technicalOpened ?? opened, released) < 2
      ? [{ code: 'opening.unreleased', reason: 'the opening was not released by two different persons' } as const]
      : []),
    ...(pricesAlone ? [{ code: 'opening.unreleased', reason: 'the prices were not released by two different persons' } as const] : []),
    ...early.map(({ at }): BidFault => ({ code: 'opening.early', reason: `an act of the opening was at ${at}, before the deadline` })),
    ...(headBetween
      ? []
      : [
          {
            code: 'head.none_between',
            reason: 'no signed head stands between the bid and the opening: that the bid was there before is not proven',
          } as const,
        ]),
  ];
}

function peopleBefore(act: Logged, releases: readonly Logged[]): number {
  return new Set(releases.filter(({ index }) => index < act.index).map(({ by }) => JSON.stringify(by))).size;
}
