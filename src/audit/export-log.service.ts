import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { invariant, present } from '../values/invariant.js';
import { AuditLog } from './audit-log.js';
import { canonicalJson } from './canonical-json.js';
import { logIdOf } from './entry.js';
import { entryLine, headLine, type HeaderLine } from './log-file.js';
import { ServiceSigner } from './service-signer.js';

const PAGE = 1000;

/** Writes a network's log as a file that anybody can verify without the service. Domain §15 */
@Injectable()
export class ExportLog {
  constructor(
    private readonly work: UnitOfWork,
    private readonly log: AuditLog,
    private readonly signer: ServiceSigner,
  ) {}

  /** The file's lines (NDJSON), page by page: leaves do not change, so each page is a transaction of its own. */
  async *lines(by: Mandate): AsyncGenerator<string> {
    const header = await this.header(by);
    yield `${canonicalJson(header)}\n`;
    for (let start = 0; start < header.size; start += PAGE) yield await this.page(by, start, Math.min(start + PAGE, header.size));
  }

  private async header(by: Mandate): Promise<HeaderLine> {
    const keys = await this.signer.keys();
    return this.work.as(by, async () => {
      const network = present(
        await this.work.one<{ id: string; name: string }>(`select id, name from network where id = $1`, [by.networkId]),
        'network',
      );
      return {
        type: 'log',
        format: 'poolround.log.v1',
        log: logIdOf(network.id),
        network: network.id,
        name: network.name,
        size: await this.log.shownSize(network.id),
        keys: keys.map(({ id, publicKey }) => ({ id, publicKey: publicKey.toString('base64') })),
      };
    });
  }

  private page(by: Mandate, start: number, end: number): Promise<string> {
    return this.work.as(by, async () => {
      const leaves = await this.log.leaves(by.networkId, { start, end });
      invariant(leaves.length === end - start, 'an export holds every leaf of the log');
      const heads = await this.log.headsUpTo(by.networkId, start, [...openings(leaves), end]);
      const lines = leaves.flatMap((leaf) => [
        canonicalJson(entryLine(leaf)),
        ...heads.filter(({ size }) => size === leaf.index + 1).map((head) => canonicalJson(headLine(head))),
      ]);
      return `${lines.join('\n')}\n`;
    });
  }
}

/** With these, entries that were sealed are disclosed. Domain §8.4. */
const OPENINGS: ReadonlySet<string> = new Set(['stage.technical_opened', 'stage.opened', 'call_off_request.bids_opened']);

/** How many entries there were before each opening: the head that was signed before shows whoever was sealed that its entry was there. */
function openings(leaves: readonly { readonly index: number; readonly entry: { readonly kind: string } }[]): number[] {
  return leaves.filter(({ entry }) => OPENINGS.has(entry.kind)).map(({ index }) => index);
}
