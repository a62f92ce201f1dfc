import { Injectable } from '@nestjs/common';
import { Secrets } from '../../platform/secrets.js';
import { openUnder, sealUnder } from '../seal/seal.js';
import type { ChangedLots } from './fan-out.js';

/** PostgreSQL passes on less than 8,000 bytes; ids take the rest. */
const MOST_CHARACTERS = 7_700;

/**
 * What the service's processes tell each other of a changed lot, through PostgreSQL's notifications. These are open to every login
 * of the database, so it is encrypted under a key that follows from the installation's secret, and bound to its auction.
 */
@Injectable()
export class ToldByOthers {
  private readonly key: Buffer;

  constructor(secrets: Secrets) {
    this.key = secrets.key('auction told');
  }

  /** @returns undefined where it is too long to be passed on: then the others look for themselves */
  sealed(changed: ChangedLots): string | undefined {
    const sealed = sealUnder(this.key, Buffer.from(JSON.stringify(changed)), changed.stageId).toString('base64');
    return sealed.length <= MOST_CHARACTERS ? sealed : undefined;
  }

  /** @returns undefined for what was not sealed by this installation for this auction */
  opened(sealed: string, stageId: string): ChangedLots | undefined {
    try {
      // Only a process of this installation can have sealed it, from a value of this type.
      return JSON.parse(openUnder(this.key, Buffer.from(sealed, 'base64'), stageId).toString()) as ChangedLots;
    } catch {
      return undefined;
    }
  }
}
