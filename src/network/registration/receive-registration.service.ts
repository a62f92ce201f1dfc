import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { Deadlines } from '../../platform/deadlines.js';
import { EventHandlers } from '../../platform/outbox.js';
import { SETTINGS, type Settings } from '../../platform/settings.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Registrations, type VatCheck } from './registrations.js';
import { RegisterCustomer } from './register-customer.service.js';
import { checkDigits } from './check-digits.js';
import { readVatId, type VatId } from './vat-id.js';

declare module '../../platform/events.js' {
  interface Events {
    'registration.confirmed': { registrationId: string };
  }
}

/** Somebody waits for nothing while this is asked: the request is there already. */
const MOST_WAIT_MS = 10_000;
const Answer = z.object({ isValid: z.boolean() });

/** What follows when an applicant's e-mail address is confirmed: the office is told, and the VAT number asked for online, if that is set. Decision 19. */
@Injectable()
export class ReceiveRegistration implements OnModuleInit {
  private readonly log = new Logger('registration');

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly work: UnitOfWork,
    private readonly events: EventHandlers,
    private readonly deadlines: Deadlines,
    private readonly registrations: Registrations,
    private readonly registering: RegisterCustomer,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.events.on('registration.confirmed', ({ registrationId }, networkId) => this.receive(networkId, registrationId));
    this.deadlines.register({
      kind: 'registration_deletion',
      nextDue: () => this.registrations.nextDeletion(),
      closeDue: () => this.registering.deleteDue(),
    });
  }

  /** Draws the consequences once, however often the event is delivered. */
  async receive(networkId: string, id: string): Promise<void> {
    const vatId = await this.work.asService(networkId, async () =>
      (await this.registrations.isReceived(id)) ? undefined : (await this.registrations.find(id)).vatId,
    );
    if (vatId === undefined) return;
    const check = await this.ask(readVatId(vatId, await checkDigits()));
    await this.work.asService(networkId, async () => {
      // The question may have taken so long that the event was delivered again meanwhile.
      if (!(await this.registrations.receive(id))) return;
      const at = await this.work.one<{ at: string }>(`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at`);
      if (check !== undefined && at) await this.registrations.keepVatCheck(id, { result: check, at: at.at });
      await this.audit.record('registration.received', id, check === undefined ? {} : { vatCheck: check });
      await this.notices.tell({ office: true }, 'registration.received', {}, id);
    });
  }

  /** Asks VIES, if the operator has set where it is and it knows the number's country. */
  private async ask(vatId: VatId | undefined): Promise<VatCheck['result'] | undefined> {
    const { VIES_URL } = this.settings;
    if (VIES_URL === undefined || !vatId?.isInVies) return undefined;
    try {
      const url = `${VIES_URL.replace(/\/$/, '')}/ms/${vatId.prefix}/vat/${vatId.number}`;
      const response = await fetch(url, { signal: AbortSignal.timeout(MOST_WAIT_MS), redirect: 'error' });
      return Answer.parse(await response.json()).isValid ? 'valid' : 'invalid';
    } catch (error) {
      this.log.warn({ event: 'vies.unavailable', reason: error instanceof Error ? error.message : 'unknown' });
      return 'unavailable';
    }
  }
}
