import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { newId } from '../../values/id.js';
import { newHolderKey } from './holder-key.js';
import { HolderKeys } from './holder-keys.js';
import { ReadinessOfCalls } from './readiness.js';

/** Registers the key of somebody who will hold shares of stages' keys, under a passphrase that nobody else has. Domain §8.4. */
@Injectable()
export class RegisterHolderKey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: HolderKeys,
    private readonly audit: Audit,
    private readonly readiness: ReadinessOfCalls,
  ) {}

  /** @returns the key's public half; an earlier key stays for the stages that were published with it */
  async register(by: Mandate, passphrase: string): Promise<{ id: string; publicKey: string }> {
    const key = await newHolderKey(newId<'holder key'>(), by.personId, passphrase);
    const publicKey = key.publicKey.toString('hex');
    return this.work.as(by, async () => {
      await this.keys.add(key);
      await this.audit.record('holder_key.registered', key.id, { by: this.audit.pseudonym(by.personId), publicKey });
      return { id: key.id, publicKey };
    });
  }

  /** How many office persons and auditors have registered a key, and whether this person has. Domain §8.4. */
  registered(by: Mandate): Promise<{ office: number; auditors: number; isMine: boolean }> {
    return this.work.as(by, async () => {
      const holders = await this.readiness.holders();
      return {
        office: holders.filter(({ role }) => role === 'office').length,
        auditors: holders.filter(({ role }) => role === 'auditor').length,
        isMine: holders.some(({ personId }) => personId === by.personId),
      };
    });
  }
}
